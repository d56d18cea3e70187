package import GazetteDocument

/// An entry that a name may mean, with what speaks for it.
package struct Reading: Sendable {
  /// Row of the workspace's matches.
  package var match: Int
  package var entry: EntryID
  package var score: Double
  /// What speaks for and against it, in the order in which it was weighed; filled only for a recorder that listens.
  package var reasons: [String]
}

/// Orders the entries of an ambiguous name by what the document says. Each piece of evidence is a named weight; a score is their
/// sum, on the scale of the lexicons' `prior` column (a country 10, a capital 8, a town of some thousands 2).
package struct SenseChooser: Sendable {
  private let lexicon: Lexicon
  private let words: EvidenceWords

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    words = EvidenceWords(lexicon)
  }

  /// The readings of each matched stretch, likeliest first; stretches in text order. Entries that need context and have none
  /// are left out, and with `day` (as 20171011) those that did not hold then.
  package func choose<R: Recorder>(
    _ workspace: borrowing Workspace, day: Int? = nil, recorder: inout R
  ) -> [(tokens: Range<Int>, readings: [Reading])] {
    var stretches: [(tokens: Range<Int>, readings: [Reading])] = []
    for (row, match) in workspace.matches.rows.enumerated() where !lexicon.isClass(match.entry) {
      let reading = Reading(match: row, entry: match.entry, score: 0, reasons: [])
      if let last = stretches.indices.last, stretches[last].tokens == match.tokens {
        stretches[last].readings.append(reading)
      } else {
        stretches.append((match.tokens, [reading]))
      }
    }
    let unclear = stretches.indices.filter { index in
      let readings = stretches[index].readings
      return readings.count > 1 || lexicon.requiresContext(readings[0].entry) || isDated(readings[0].entry, day)
    }
    guard !unclear.isEmpty else { return stretches }
    let scene = SenseScene(lexicon, words, workspace, stretches.map { ($0.tokens, $0.readings.map(\.entry)) })
    for index in unclear {
      weigh(&stretches[index], scene, workspace, day, keepReasons: R.isActive)
    }
    agree(&stretches, unclear, workspace, keepReasons: R.isActive)
    for index in unclear { settle(&stretches[index], &recorder) }
    return stretches.filter { !$0.readings.isEmpty }
  }

  private func isDated(_ entry: EntryID, _ day: Int?) -> Bool {
    day != nil && lexicon.validity(of: entry) != Validity(from: nil, to: nil)
  }

  private func weigh(
    _ stretch: inout (tokens: Range<Int>, readings: [Reading]), _ scene: SenseScene, _ workspace: borrowing Workspace,
    _ day: Int?, keepReasons: Bool
  ) {
    for index in stretch.readings.indices {
      let match = workspace.matches.rows[stretch.readings[index].match]
      var evidence = Evidence(keepReasons: keepReasons)
      evidence.add(lexicon.standing(of: match.entry), "standing")
      scene.weigh(match, &evidence)
      if let day, !lexicon.validity(of: match.entry).contains(day) { evidence.refuse("not valid on \(day)") }
      if lexicon.requiresContext(match.entry), !evidence.isSupported {
        evidence.refuse("counts only beside what it is or lies in")
      }
      stretch.readings[index].score = evidence.score
      stretch.readings[index].reasons = evidence.reasons
    }
  }

  /// One sense for each document: what a name means most clearly at one place speaks for that entry at the others.
  private func agree(
    _ stretches: inout [(tokens: Range<Int>, readings: [Reading])], _ unclear: [Int], _ workspace: borrowing Workspace,
    keepReasons: Bool
  ) {
    var best: [[Symbol]: (entry: EntryID, score: Double, count: Int)] = [:]
    for index in unclear {
      let name = stretches[index].tokens.map { workspace.tokens.symbols[$0] }
      guard let top = stretches[index].readings.max(by: { $0.score < $1.score }), top.score > Evidence.refused else {
        continue
      }
      let before = best[name]
      if before.map({ top.score > $0.score }) ?? true {
        best[name] = (top.entry, top.score, (before?.count ?? 0) + 1)
      } else {
        best[name]?.count += 1
      }
    }
    for index in unclear {
      guard let sense = best[stretches[index].tokens.map({ workspace.tokens.symbols[$0] })], sense.count > 1 else {
        continue
      }
      for reading in stretches[index].readings.indices where stretches[index].readings[reading].entry == sense.entry {
        stretches[index].readings[reading].score += EvidenceWeight.sameSense
        if keepReasons {
          stretches[index].readings[reading].reasons.append(
            "+\(EvidenceWeight.sameSense) clearest sense in the document")
        }
      }
    }
  }

  /// Orders the readings and leaves out the refused; ties go to later files, then by id.
  private func settle<R: Recorder>(_ stretch: inout (tokens: Range<Int>, readings: [Reading]), _ recorder: inout R) {
    stretch.readings.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      let (x, y) = (lexicon.origin(of: a.entry), lexicon.origin(of: b.entry))
      if x.file != y.file { return x.file > y.file }
      return a.entry != b.entry ? lexicon.id(of: a.entry) < lexicon.id(of: b.entry) : a.match < b.match
    }
    if R.isActive {
      for (rank, reading) in stretch.readings.enumerated() {
        let refused = reading.score <= Evidence.refused
        recorder.record(
          TraceEvent(
            step: "sense", outcome: refused ? .rejected : rank == 0 ? .made : .noted, tokens: stretch.tokens,
            reason: "\(lexicon.id(of: reading.entry)): \(reading.reasons.joined(separator: ", "))",
            origin: lexicon.origin(of: reading.entry)))
      }
    }
    stretch.readings.removeAll { $0.score <= Evidence.refused }
  }
}

extension Lexicon {
  /// What speaks for an entry without a look at the text: its prior, or else the size of the place.
  package func standing(of entry: EntryID) -> Double {
    if known(entry, .prior) != nil { return prior(of: entry) }
    guard let population = attribute("population", of: entry).flatMap(Double.init), population > 1 else {
      // A name in a long list says less than one that somebody wrote by hand.
      return rowCount(of: entry) > 20_000 ? 1 : 3
    }
    var magnitude = 0.0
    var rest = population
    while rest >= 10 {
      rest /= 10
      magnitude += 1
    }
    return max(0, magnitude + (rest - 1) / 9 - 2)
  }

  private func rowCount(of entry: EntryID) -> Int { files[Int(entries[entry.index].file)].bytes.buffer.count / 40 }
}

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

/// Orders the entries of an ambiguous name by what the document says.
package struct SenseChooser: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The readings of each matched stretch, likeliest first; stretches in text order. Those that need context and have none
  /// are left out.
  package func choose<R: Recorder>(
    _ workspace: borrowing Workspace, recorder: inout R
  ) -> [(tokens: Range<Int>, readings: [Reading])] {
    var result: [(tokens: Range<Int>, readings: [Reading])] = []
    for (row, match) in workspace.matches.rows.enumerated() {
      guard !lexicon.flags(match.entry).contains(.isClass), !lexicon.requiresContext(match.entry) else { continue }
      let reading = Reading(match: row, entry: match.entry, score: lexicon.prior(of: match.entry), reasons: [])
      if let last = result.indices.last, result[last].tokens == match.tokens {
        result[last].readings.append(reading)
      } else {
        result.append((match.tokens, [reading]))
      }
    }
    for index in result.indices { result[index].readings.sort { $0.score > $1.score } }
    return result
  }
}

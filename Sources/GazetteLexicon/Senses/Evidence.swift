internal import GazetteDocument

/// How much each kind of evidence counts.
enum EvidenceWeight {
  /// `Homs province`, `the city of Homs`.
  static let typeWord = 8.0
  /// A type word for another kind stands there.
  static let otherTypeWord = -3.0
  /// `Tripoli, Lebanon`.
  static let parentBeside = 8.0
  /// What it lies in is mentioned somewhere.
  static let parentMentioned = 3.0
  /// Something that lies in it is mentioned.
  static let partMentioned = 2.0
  /// A given name or a title stands before a place's name.
  static let personBeside = -8.0
  /// The word is also written small in this document.
  static let alsoLowerCase = -2.0
  static let sameSense = 4.0
}

/// The sum of what speaks for and against a reading.
struct Evidence {
  /// Scores up to this are refusals.
  static let refused = -1000.0
  private(set) var score = 0.0
  private(set) var reasons: [String] = []
  /// Whether the text itself supports the reading, by a type word or by what it lies in.
  private(set) var isSupported = false
  private let keepReasons: Bool

  init(keepReasons: Bool) { self.keepReasons = keepReasons }

  mutating func add(_ weight: Double, _ reason: @autoclosure () -> String, supports: Bool = false) {
    score += weight
    if supports { isSupported = true }
    if keepReasons { reasons.append("\(weight >= 0 ? "+" : "")\(weight) \(reason())") }
  }

  mutating func refuse(_ reason: @autoclosure () -> String) {
    score = min(score, 0) + 2 * Self.refused
    if keepReasons { reasons.append("refused: \(reason())") }
  }
}

/// Which words of the lexicon are evidence: classes whose entries name a type in the attribute `makes`, and given names.
struct EvidenceWords: Sendable {
  let makes: Int?
  let givenName: TypeID?
  let role: TypeID?
  let person: TypeID?
  let place: TypeID?

  init(_ lexicon: Lexicon) {
    makes = lexicon.attributeIndex("makes")
    givenName = lexicon.types.find("given_name")
    role = lexicon.types.find("Role")
    person = lexicon.types.find("Person")
    place = lexicon.types.find("Place")
  }
}

/// What a document says about the entries that its names may mean.
struct SenseScene {
  private let lexicon: Lexicon
  private let words: EvidenceWords
  /// For a token, the types that type words which begin or end there name.
  private var typesFrom: [Int: [TypeID]] = [:]
  private var typesUpTo: [Int: [TypeID]] = [:]
  /// Tokens right after a given name or a title.
  private var afterPerson: Set<Int> = []
  /// Entries mentioned, with their number of places; and how often something that lies in an entry is mentioned.
  private var mentioned: [EntryID: Int] = [:]
  private var partsMentioned: [EntryID: Int] = [:]
  /// For the first token of a stretch, the entries it may mean.
  private var entriesFrom: [Int: [EntryID]] = [:]
  private var lowerCase: Set<Symbol> = []
  /// The word of each stretch of one token.
  private var singleWord: [Int: Symbol] = [:]
  /// For the first token of a stretch after `of` or `of the`, the token of `of`.
  private let before: [Int: Int]
  /// For the token after a stretch, when it is a comma, the next one.
  private let skipsAfter: [Int: Int]

  init(
    _ lexicon: Lexicon, _ words: EvidenceWords, _ workspace: borrowing Workspace,
    _ stretches: [(tokens: Range<Int>, entries: [EntryID])]
  ) {
    self.lexicon = lexicon
    self.words = words
    let of = workspace.vocabulary.find("of")
    let the = workspace.vocabulary.find("the")
    var before: [Int: Int] = [:]
    var skips: [Int: Int] = [:]
    for stretch in stretches {
      var token = stretch.tokens.lowerBound
      while token > 0, let the, workspace.tokens.symbols[token - 1] == the { token -= 1 }
      if token > 0, let of, workspace.tokens.symbols[token - 1] == of { before[stretch.tokens.lowerBound] = token - 1 }
      let end = stretch.tokens.upperBound
      if end < workspace.tokens.count, workspace.text(workspace.tokens.spans[end]) == "," { skips[end] = end + 1 }
    }
    self.before = before
    skipsAfter = skips
    for (token, shape) in workspace.tokens.shapes.enumerated() where shape == .lower {
      lowerCase.insert(workspace.tokens.symbols[token])
    }
    collectClasses(workspace)
    for stretch in stretches {
      entriesFrom[stretch.tokens.lowerBound] = stretch.entries
      if stretch.tokens.count == 1 {
        singleWord[stretch.tokens.lowerBound] = workspace.tokens.symbols[stretch.tokens.lowerBound]
      }
      for entry in stretch.entries where stretch.entries.count == 1 || lexicon.standing(of: entry) >= 5 {
        mentioned[entry, default: 0] += 1
      }
    }
    for entry in mentioned.keys { forEachAncestor(of: entry) { partsMentioned[$0, default: 0] += 1 } }
  }

  private mutating func collectClasses(_ workspace: borrowing Workspace) {
    for match in workspace.matches.rows {
      if match.type == words.givenName || words.role.map({ lexicon.types.isA(match.type, $0) }) ?? false {
        afterPerson.insert(match.tokens.upperBound)
      }
      guard lexicon.isClass(match.entry), let makes = words.makes,
        let name = lexicon.attribute(makes, of: match.entry), let type = lexicon.types.find(name)
      else { continue }
      typesFrom[match.tokens.lowerBound, default: []].append(type)
      typesUpTo[match.tokens.upperBound, default: []].append(type)
    }
  }

  /// Calls `body` with what the entry lies in, and what that lies in.
  private func forEachAncestor(of entry: EntryID, _ body: (EntryID) -> Void) {
    var current = entry
    for _ in 0..<6 {
      guard let parent = lexicon.parent(of: current), parent != current else { return }
      body(parent)
      current = parent
    }
  }

  /// Adds what the document says about a match.
  func weigh(_ match: LexiconMatch, _ evidence: inout Evidence) {
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    weighTypeWords((typesFrom[end] ?? []) + (before[start].flatMap { typesUpTo[$0] } ?? []), match, &evidence)
    weighPlaces(match, end, &evidence)
    if afterPerson.contains(start), let place = words.place, lexicon.types.isA(match.type, place) {
      evidence.add(EvidenceWeight.personBeside, "after a given name or title")
    }
    if let word = singleWord[start], match.tokens.count == 1, lowerCase.contains(word) {
      evidence.add(EvidenceWeight.alsoLowerCase, "the word is also written small here")
    }
  }

  private func weighTypeWords(_ types: [TypeID], _ match: LexiconMatch, _ evidence: inout Evidence) {
    guard !types.isEmpty, match.form == .name || match.form == .alias else { return }
    if types.contains(where: { lexicon.types.isA(match.type, $0) }) {
      evidence.add(EvidenceWeight.typeWord, "type word beside it", supports: true)
    } else if let place = words.place, lexicon.types.isA(match.type, place) {
      evidence.add(EvidenceWeight.otherTypeWord, "type word of another kind beside it")
    }
  }

  private func weighPlaces(_ match: LexiconMatch, _ end: Int, _ evidence: inout Evidence) {
    let beside = skipsAfter[end].flatMap { entriesFrom[$0] } ?? []
    var isBeside = false
    var isMentioned = false
    forEachAncestor(of: match.entry) { ancestor in
      if beside.contains(ancestor) { isBeside = true }
      if mentioned[ancestor] != nil { isMentioned = true }
    }
    if isBeside { evidence.add(EvidenceWeight.parentBeside, "what it lies in follows", supports: true) }
    if isMentioned { evidence.add(EvidenceWeight.parentMentioned, "what it lies in is mentioned", supports: true) }
    if partsMentioned[match.entry] != nil {
      evidence.add(EvidenceWeight.partMentioned, "something that lies in it is mentioned")
    }
  }
}

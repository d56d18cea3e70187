internal import GazetteDocument

/// A test with which a pattern can begin.
struct Seed: Sendable {
  var pattern: UInt32
  /// The step that tests.
  var step: UInt32
  /// The captures that begin and end on the way to it, as rows of `StartIndex.events`.
  var firstEvent: UInt32
  var lastEvent: UInt32
  /// The way leads over `^`.
  var isAtSentenceStart: Bool
}

/// Which tests can begin a match at a token: most tokens begin none, and cost a few look-ups.
struct StartIndex: Sendable {
  /// By symbol, as row of `lists`; 0 is the empty list.
  private(set) var words: [UInt16] = []
  private(set) var lemmas: [UInt16] = []
  /// By `rawValue & 63` of the tag, by shape, by token kind, by type.
  private(set) var tags: [UInt16] = Array(repeating: 0, count: 64)
  private(set) var shapes: [UInt16] = Array(repeating: 0, count: 8)
  private(set) var kinds: [UInt16] = Array(repeating: 0, count: 16)
  private(set) var mentions: [UInt16] = []
  private(set) var classes: [UInt16] = []
  private(set) var always: [UInt32] = []
  /// By pattern, and in a pattern in the order in which it prefers them.
  private(set) var seeds: [Seed] = []
  private(set) var events: [(kind: TrailNode.Kind, capture: UInt32)] = []
  private(set) var lists: [[UInt32]] = [[]]
  private(set) var usesMentions = false
  private(set) var usesClasses = false

  init() {}

  init(program: PatternProgram, entries: [Int], typeCount: Int) {
    mentions = Array(repeating: 0, count: typeCount)
    classes = mentions
    var draft = Draft()
    for (pattern, entry) in entries.enumerated() { addSeeds(of: pattern, from: entry, program) }
    for (number, seed) in seeds.enumerated() {
      let atom = program.instructions[Int(seed.step)].argument
      draft.add(program.atoms[Int(atom)], program, UInt32(number))
    }
    words = rows(draft.words)
    lemmas = rows(draft.lemmas)
    tags = rows(draft.tags, count: 64)
    shapes = rows(draft.shapes, count: 8)
    kinds = rows(draft.kinds, count: 16)
    mentions = rows(draft.mentions, count: typeCount)
    classes = rows(draft.classes, count: typeCount)
    always = draft.always.sorted()
    usesMentions = !draft.mentions.isEmpty
    usesClasses = !draft.classes.isEmpty
  }

  private mutating func rows(_ table: [Int: Set<UInt32>], count: Int? = nil) -> [UInt16] {
    var rows = Array(repeating: UInt16(0), count: count ?? (table.keys.max() ?? -1) + 1)
    for key in table.keys.sorted() where key < rows.count {
      let list = (table[key] ?? []).sorted()
      rows[key] = UInt16(truncatingIfNeeded: lists.firstIndex(of: list) ?? lists.count)
      if Int(rows[key]) == lists.count { lists.append(list) }
    }
    return rows
  }

  /// The tests that can be the first to consume something, with the ways to them.
  private mutating func addSeeds(of pattern: Int, from entry: Int, _ program: PatternProgram) {
    struct Way {
      var step: Int
      var events: [(kind: TrailNode.Kind, capture: UInt32)] = []
      var isAtStart = false
    }
    var reached: Set<Int> = []
    var reachedAtStart: Set<Int> = []
    var stack = [Way(step: entry)]
    while var way = stack.popLast() {
      // What only the sentence's start admits does not stand in the way of what is admitted everywhere.
      if reached.contains(way.step) { continue }
      if way.isAtStart {
        guard reachedAtStart.insert(way.step).inserted else { continue }
      } else {
        reached.insert(way.step)
      }
      let instruction = program.instructions[way.step]
      switch instruction.operation {
      case .atom:
        let first = UInt32(events.count)
        events += way.events
        seeds.append(
          Seed(
            pattern: UInt32(pattern), step: UInt32(way.step), firstEvent: first, lastEvent: UInt32(events.count),
            isAtSentenceStart: way.isAtStart))
        continue
      case .split:
        var other = way
        other.step = Int(instruction.argument)
        stack.append(other)
      case .open: way.events.append((.open, instruction.argument))
      case .close: way.events.append((.close, instruction.argument))
      case .sentenceStart: way.isAtStart = true
      case .sentenceEnd, .accept: continue
      }
      way.step = Int(instruction.next)
      stack.append(way)
    }
  }

  private struct Draft {
    var words: [Int: Set<UInt32>] = [:]
    var lemmas: [Int: Set<UInt32>] = [:]
    var tags: [Int: Set<UInt32>] = [:]
    var shapes: [Int: Set<UInt32>] = [:]
    var kinds: [Int: Set<UInt32>] = [:]
    var mentions: [Int: Set<UInt32>] = [:]
    var classes: [Int: Set<UInt32>] = [:]
    var always: Set<UInt32> = []

    mutating func add(_ atom: Atom, _ program: PatternProgram, _ seed: UInt32) {
      func list() -> ArraySlice<UInt32> { program.members[Int(atom.first)..<Int(atom.last)] }
      switch atom.kind {
      case .any, .noneOf: always.insert(seed)
      case .word: words[Int(atom.first), default: []].insert(seed)
      case .words: for symbol in list() { words[Int(symbol), default: []].insert(seed) }
      case .lemmas: for symbol in list() { lemmas[Int(symbol), default: []].insert(seed) }
      case .listed:
        for symbol in list() {
          words[Int(symbol), default: []].insert(seed)
          lemmas[Int(symbol), default: []].insert(seed)
        }
      case .tag: Self.addBits(atom.mask, &tags, seed)
      case .shape: Self.addBits(atom.mask, &shapes, seed)
      case .tokenKind: Self.addBits(atom.mask, &kinds, seed)
      case .mention:
        for (type, accepted) in program.typeSets[Int(atom.first)].enumerated() where accepted {
          mentions[type, default: []].insert(seed)
        }
      case .wordClass: classes[Int(atom.first), default: []].insert(seed)
      }
    }

    private static func addBits(_ mask: UInt64, _ table: inout [Int: Set<UInt32>], _ seed: UInt32) {
      for bit in 0..<64 where mask & 1 << UInt64(bit) != 0 { table[bit, default: []].insert(seed) }
    }
  }
}

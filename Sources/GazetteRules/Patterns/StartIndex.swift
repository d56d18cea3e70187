internal import GazetteDocument

/// Which patterns can begin at a token: most tokens begin none, and cost a few look-ups.
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
  private(set) var lists: [[UInt32]] = [[]]
  private(set) var usesMentions = false
  private(set) var usesClasses = false

  init() {}

  init(program: PatternProgram, entries: [Int], typeCount: Int) {
    mentions = Array(repeating: 0, count: typeCount)
    classes = mentions
    var draft = Draft()
    for (pattern, entry) in entries.enumerated() {
      for atom in Self.firstAtoms(program, from: entry) { draft.add(program.atoms[atom], program, UInt32(pattern)) }
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

  /// The tests that can be the first to consume something.
  static func firstAtoms(_ program: PatternProgram, from entry: Int) -> [Int] {
    var seen: Set<Int> = []
    var stack = [entry]
    var atoms: [Int] = []
    while let step = stack.popLast() {
      guard seen.insert(step).inserted else { continue }
      let instruction = program.instructions[step]
      switch instruction.operation {
      case .atom: atoms.append(Int(instruction.argument))
      case .split: stack += [Int(instruction.argument), Int(instruction.next)]
      case .open, .close, .sentenceStart, .sentenceEnd: stack.append(Int(instruction.next))
      case .accept: break
      }
    }
    return atoms
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

    mutating func add(_ atom: Atom, _ program: PatternProgram, _ pattern: UInt32) {
      func list() -> ArraySlice<UInt32> { program.members[Int(atom.first)..<Int(atom.last)] }
      switch atom.kind {
      case .any, .noneOf: always.insert(pattern)
      case .word: words[Int(atom.first), default: []].insert(pattern)
      case .words: for symbol in list() { words[Int(symbol), default: []].insert(pattern) }
      case .lemmas: for symbol in list() { lemmas[Int(symbol), default: []].insert(pattern) }
      case .listed:
        for symbol in list() {
          words[Int(symbol), default: []].insert(pattern)
          lemmas[Int(symbol), default: []].insert(pattern)
        }
      case .tag: Self.addBits(atom.mask, &tags, pattern)
      case .shape: Self.addBits(atom.mask, &shapes, pattern)
      case .tokenKind: Self.addBits(atom.mask, &kinds, pattern)
      case .mention:
        for (type, accepted) in program.typeSets[Int(atom.first)].enumerated() where accepted {
          mentions[type, default: []].insert(pattern)
        }
      case .wordClass: classes[Int(atom.first), default: []].insert(pattern)
      }
    }

    private static func addBits(_ mask: UInt64, _ table: inout [Int: Set<UInt32>], _ pattern: UInt32) {
      for bit in 0..<64 where mask & 1 << UInt64(bit) != 0 { table[bit, default: []].insert(pattern) }
    }
  }
}

internal import GazetteDocument

/// One step of how a match came about; the steps of a way hang together from the last to the first.
struct TrailNode: Sendable {
  enum Kind: UInt8, Sendable { case open, close, mention, match }

  var kind: Kind
  /// A capture, or a row of mentions or matches.
  var value: UInt32
  var token: UInt32
  var parent: Int32
}

/// Runs an automaton from one token over the lattice of tokens, mentions and matches.
///
/// All ways are followed at once, token by token. Of the ways that reach one step at one token only the first goes on: the
/// one whose last piece is the longest, then the one that the rule prefers. So each step is done at most once for each token.
struct Simulation {
  struct Thread {
    var step: UInt32
    var node: Int32
    /// The next that waits at the same token; -1 is none.
    var next: Int32 = -1
  }

  struct Accept {
    var pattern: Int
    var end: Int
    var node: Int32
  }

  struct Test {
    var step: Int
    var token: Int
    var held: Bool
  }

  /// Whether `tests` are kept; for `WhyNot`.
  var listens = false
  private(set) var tests: [Test] = []
  private(set) var nodes: [TrailNode] = []
  /// By end, shortest first.
  private(set) var accepts: [Accept] = []
  private var threads: [Thread] = []
  /// The first and last thread by the number of tokens behind it; -1 is none.
  private var first = Array(repeating: Int32(-1), count: PatternProgram.longest + 1)
  private var last = Array(repeating: Int32(-1), count: PatternProgram.longest + 1)
  private var furthest = 0
  private var marks: [UInt32] = []
  private var generation: UInt32 = 0
  private var stack: [Thread] = []

  /// Fills `accepts` with what begins at `start` and ends at `sentence.upperBound` at the latest.
  /// O(steps × longest match).
  mutating func run(
    _ entries: [UInt32], at start: Int, in sentence: Range<Int>, _ program: PatternProgram, _ view: LatticeView
  ) {
    begin(program)
    for entry in entries { push(entry, -1, 0) }
    advance(from: 0, at: start, sentence, program, view)
  }

  /// The same from tests that are the first of their patterns.
  mutating func run(
    seeds: [UInt32], _ starts: StartIndex, at start: Int, in sentence: Range<Int>, _ program: PatternProgram,
    _ view: LatticeView
  ) {
    begin(program)
    nextGeneration()
    for number in seeds {
      let seed = starts.seeds[Int(number)]
      guard marks[Int(seed.step)] != generation, !seed.isAtSentenceStart || start == sentence.lowerBound else {
        continue
      }
      marks[Int(seed.step)] = generation
      var node: Int32 = -1
      for event in starts.events[Int(seed.firstEvent)..<Int(seed.lastEvent)] {
        node = add(event.kind, event.capture, start, node)
      }
      test(
        Thread(step: seed.step, node: node), program.instructions[Int(seed.step)], at: start, 0, sentence.upperBound,
        program, view)
    }
    advance(from: 1, at: start, sentence, program, view)
  }

  private mutating func begin(_ program: PatternProgram) {
    accepts.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    threads.removeAll(keepingCapacity: true)
    if marks.count < program.instructions.count {
      marks += Array(repeating: 0, count: program.instructions.count - marks.count)
    }
    furthest = 0
  }

  private mutating func advance(
    from: Int, at start: Int, _ sentence: Range<Int>, _ program: PatternProgram, _ view: LatticeView
  ) {
    var offset = from
    while offset <= furthest {
      var index = first[offset]
      if index >= 0 { nextGeneration() }
      while index >= 0 {
        follow(threads[Int(index)], at: start + offset, offset, sentence, program, view)
        index = threads[Int(index)].next
      }
      (first[offset], last[offset]) = (-1, -1)
      offset += 1
    }
  }

  private mutating func nextGeneration() {
    generation &+= 1
    guard generation == 0 else { return }
    for index in marks.indices { marks[index] = 0 }
    generation = 1
  }

  /// Follows a thread to all tests that it reaches without consuming, in the order of preference.
  private mutating func follow(
    _ thread: Thread, at token: Int, _ offset: Int, _ sentence: Range<Int>, _ program: PatternProgram,
    _ view: LatticeView
  ) {
    stack.append(thread)
    while var thread = stack.popLast() {
      guard marks[Int(thread.step)] != generation else { continue }
      marks[Int(thread.step)] = generation
      let instruction = program.instructions[Int(thread.step)]
      switch instruction.operation {
      case .split:
        stack.append(Thread(step: instruction.argument, node: thread.node))
      case .open, .close:
        thread.node = add(instruction.operation == .open ? .open : .close, instruction.argument, token, thread.node)
      case .sentenceStart:
        if token != sentence.lowerBound { continue }
      case .sentenceEnd:
        if token != sentence.upperBound { continue }
      case .accept:
        accepts.append(Accept(pattern: Int(instruction.argument), end: token, node: thread.node))
        continue
      case .atom:
        if token < sentence.upperBound {
          test(thread, instruction, at: token, offset, sentence.upperBound, program, view)
        } else {
          tell(thread.step, token, false)
        }
        continue
      }
      stack.append(Thread(step: instruction.next, node: thread.node))
    }
  }

  private mutating func add(_ kind: TrailNode.Kind, _ value: UInt32, _ token: Int, _ parent: Int32) -> Int32 {
    nodes.append(TrailNode(kind: kind, value: value, token: UInt32(token), parent: parent))
    return Int32(nodes.count - 1)
  }

  private mutating func test(
    _ thread: Thread, _ instruction: Instruction, at token: Int, _ offset: Int, _ limit: Int,
    _ program: PatternProgram, _ view: LatticeView
  ) {
    let atom = program.atoms[Int(instruction.argument)]
    var held = false
    switch atom.kind {
    case .mention:
      var row = view.mentions.firstRow(startingAt: token)
      while row >= 0 {
        let end = view.mentions.rows[row].tokens.upperBound
        if end <= limit, view.accepts(atom, mention: row, program) {
          held = true
          let node = instruction.keeps ? add(.mention, UInt32(row), token, thread.node) : thread.node
          push(instruction.next, node, offset + end - token)
        }
        row = view.mentions.nextRow(row)
      }
    case .wordClass:
      for row in view.matches.rows(at: token) {
        let end = view.matches.rows[row].tokens.upperBound
        guard end <= limit, view.accepts(atom, match: row, program) else { continue }
        held = true
        let node = instruction.keeps ? add(.match, UInt32(row), token, thread.node) : thread.node
        push(instruction.next, node, offset + end - token)
      }
    default:
      held = view.holds(atom, at: token, upTo: limit, program)
      if held { push(instruction.next, thread.node, offset + 1) }
    }
    tell(thread.step, token, held)
  }

  @inline(__always) private mutating func tell(_ step: UInt32, _ token: Int, _ held: Bool) {
    if listens { tests.append(Test(step: Int(step), token: token, held: held)) }
  }

  @inline(__always) private mutating func push(_ step: UInt32, _ node: Int32, _ offset: Int) {
    guard offset <= PatternProgram.longest else { return }
    let index = Int32(threads.count)
    threads.append(Thread(step: step, node: node))
    if last[offset] >= 0 { threads[Int(last[offset])].next = index } else { first[offset] = index }
    last[offset] = index
    if offset > furthest { furthest = offset }
  }
}

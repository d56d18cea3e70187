extension Parser {
  /// Words that, with a bracket after them, are elements.
  static let functions = ["lemma", "shape", "kind"]

  /// `X Y | Z`
  mutating func choice() throws(Abandoned) -> Element {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth {
      throw fail(
        .tooDeep, "groups are nested too deep", at: current.range, suggestion: "at most \(Self.maximumDepth) levels")
    }
    var choices = [try sequence()]
    while take(.bar) { choices.append(try sequence()) }
    guard choices.count > 1 else { return choices[0] }
    return Element(kind: .choice(choices), range: Self.range(of: choices))
  }

  private mutating func sequence() throws(Abandoned) -> Element {
    var elements: [Element] = []
    while ![.bar, .rightParen, .end].contains(current.kind) { elements.append(try repeated()) }
    guard !elements.isEmpty else { throw expected("an element") }
    return elements.count == 1 ? elements[0] : Element(kind: .sequence(elements), range: Self.range(of: elements))
  }

  private static func range(of elements: [Element]) -> Range<Int> {
    (elements.first?.range.lowerBound ?? 0)..<(elements.last?.range.upperBound ?? 0)
  }

  private mutating func repeated() throws(Abandoned) -> Element {
    let element = try single()
    let bounds: (minimum: Int, maximum: Int?)
    switch current.kind {
    case .question: bounds = (0, 1)
    case .star: bounds = (0, nil)
    case .plus: bounds = (1, nil)
    case .leftBrace: bounds = try braces()
    default: return element
    }
    let end = current.range.upperBound
    advance()
    return Element(
      kind: .repeated(element, minimum: bounds.minimum, maximum: bounds.maximum), range: element.range.lowerBound..<end)
  }

  /// `{2}`, `{2,}`, `{2,4}`; leaves the position on the closing brace.
  private mutating func braces() throws(Abandoned) -> (Int, Int?) {
    let start = current.range.lowerBound
    advance()
    let minimum = try count()
    var maximum: Int? = minimum
    if take(.comma) { maximum = current.kind == .rightBrace ? nil : try count() }
    guard current.kind == .rightBrace else { throw expected("'}'") }
    if let maximum, maximum < minimum || maximum == 0 {
      throw fail(
        .badRepetition, "no number of times is that", at: start..<current.range.upperBound,
        suggestion: "write {least,most}")
    }
    return (minimum, maximum)
  }

  private mutating func count() throws(Abandoned) -> Int {
    let token = current
    guard token.kind == .word else { throw expected("a number") }
    guard let number = Int(text(token.range)), (0...Self.maximumRepetition).contains(number) else {
      throw fail(.badRepetition, "expected a number up to \(Self.maximumRepetition)", at: token.range)
    }
    advance()
    return number
  }

  /// The most that `{m,n}` may state.
  static let maximumRepetition = 50

  private mutating func single() throws(Abandoned) -> Element {
    let token = current
    switch token.kind {
    case .string, .openString: return Element(kind: .literal(try string("a string").text), range: token.range)
    case .at: return try named("a type or set") { name, tests in .mention(name, tests) }
    case .tilde: return try named("a word class") { name, tests in .wordClass(name, tests) }
    case .hash:
      advance()
      let tag = try name("a part of speech")
      return Element(kind: .tag(tag), range: token.range.lowerBound..<tag.range.upperBound)
    case .dollar: return try listOrEnd()
    case .caret:
      advance()
      return Element(kind: .sentenceStart, range: token.range)
    case .dot:
      advance()
      return Element(kind: .any, range: token.range)
    case .bang:
      advance()
      depth += 1
      defer { depth -= 1 }
      if depth > Self.maximumDepth { throw fail(.tooDeep, "too many '!'", at: token.range) }
      let element = try single()
      return Element(kind: .not(element), range: token.range.lowerBound..<element.range.upperBound)
    case .leftParen: return try group()
    case .word: return try function()
    default: throw expected("an element")
    }
  }

  private mutating func named(
    _ what: String, _ make: (Name, [AttributeTest]) -> Element.Kind
  ) throws(Abandoned) -> Element {
    let start = current.range.lowerBound
    advance()
    let name = try name(what)
    var tests: [AttributeTest] = []
    while current.kind == .leftBracket { tests.append(try attributeTest()) }
    let end = tests.last?.range.upperBound ?? name.range.upperBound
    return Element(kind: make(name, tests), range: start..<end)
  }

  private mutating func attributeTest() throws(Abandoned) -> AttributeTest {
    let start = current.range.lowerBound
    advance()
    let name = try name("an attribute")
    var operation = AttributeTest.Operation.has
    var values: [Phrase] = []
    if current.kind == .equals || current.kind == .notEquals {
      operation = current.kind == .equals ? .equals : .differs
      advance()
      repeat { values.append(try phrase("a value")) } while take(.bar)
    }
    let end = current.range.upperBound
    try expect(.rightBracket, "']'")
    return AttributeTest(name: name, operation: operation, values: values, range: start..<end)
  }

  /// A name right after `$` is a word list; `$` alone ends the sentence.
  private mutating func listOrEnd() throws(Abandoned) -> Element {
    let dollar = current.range
    advance()
    guard current.kind == .word, current.range.lowerBound == dollar.upperBound else {
      return Element(kind: .sentenceEnd, range: dollar)
    }
    let list = try name("a word list")
    return Element(kind: .words(list), range: dollar.lowerBound..<list.range.upperBound)
  }

  private mutating func group() throws(Abandoned) -> Element {
    let start = current.range.lowerBound
    advance()
    var capture: Name?
    if current.kind == .word, peek(1) == .colon {
      capture = try name("a name")
      advance()
    }
    let inner = try choice()
    let end = current.range.upperBound
    try expect(.rightParen, "')'")
    guard let capture else { return Element(kind: inner.kind, range: start..<end) }
    return Element(kind: .capture(capture, inner), range: start..<end)
  }

  private mutating func function() throws(Abandoned) -> Element {
    let word = current
    guard Self.functions.contains(text(word.range)), peek(1) == .leftParen else {
      throw fail(
        .unexpected, "'\(text(word.range))' is no element", at: word.range,
        suggestion: "write words of the text in quotes: \"\(text(word.range))\"")
    }
    advance()
    advance()
    var phrases: [Phrase] = []
    repeat { phrases.append(try phrase("a word")) } while take(.comma) || take(.bar)
    let end = current.range.upperBound
    try expect(.rightParen, "')'")
    let names = phrases.map { Name(text: $0.text, range: $0.range) }
    let kind: Element.Kind =
      switch text(word.range) {
      case "lemma": .lemma(phrases)
      case "shape": .shape(names)
      default: .tokenKind(names)
      }
    return Element(kind: kind, range: word.range.lowerBound..<end)
  }
}

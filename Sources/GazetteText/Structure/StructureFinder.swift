internal import GazetteDocument

/// From tokens and what stood out between them to paragraphs, sentences, quotations and brackets.
struct StructureFinder {
  let tokens: TokenView
  let outline: Outline
  let abbreviations: AbbreviationTable
  private let breaks: SentenceBreaks
  private var roles: RoleFinder
  private var quotations: QuotationFinder
  private var nextTerminator = 0
  private var nextBreak = 0
  private var nextQuote = 0
  private var nextBracket = 0
  private var hasBody = false

  init(_ tokens: TokenView, _ outline: Outline, _ abbreviations: AbbreviationTable) {
    self.tokens = tokens
    self.outline = outline
    self.abbreviations = abbreviations
    breaks = SentenceBreaks(tokens: tokens, abbreviations: abbreviations)
    roles = RoleFinder(tokens, abbreviations)
    quotations = QuotationFinder(tokens)
  }

  mutating func fill(_ table: inout SentenceTable) {
    let count = tokens.spans.count
    ParagraphFinder(tokens: tokens, lines: outline.lines).forEach { range in
      add(range, isLast: range.upperBound == count, to: &table)
    }
    for quotation in table.quotations { quotations.flag(quotation) }
  }

  private mutating func add(_ range: Range<Int>, isLast: Bool, to table: inout SentenceTable) {
    let role = roles.role(range, isLast: isLast)
    var bodyStart = range.lowerBound
    if table.dateline == nil, role == .dateline {
      table.dateline = DatelineFinder(tokens: tokens, abbreviations: abbreviations).paragraph(range)
    } else if role == .body, !hasBody {
      hasBody = true
      let finder = DatelineFinder(tokens: tokens, abbreviations: abbreviations)
      if let dateline = finder.opening(range) {
        table.dateline = dateline
        bodyStart = dateline.tokens.upperBound
      }
    }
    let first = table.sentences.count
    if bodyStart > range.lowerBound { close(range.lowerBound..<bodyStart, &table) }
    addSentences(bodyStart..<range.upperBound, in: range, &table)
    let span = Span(start: tokens.spans[range.lowerBound].start, end: tokens.spans[range.upperBound - 1].end)
    table.paragraphs.append(Paragraph(sentences: first..<table.sentences.count, span: span, role: role))
    addQuotations(range, &table)
    addBrackets(range, &table)
  }

  private mutating func addSentences(_ range: Range<Int>, in paragraph: Range<Int>, _ table: inout SentenceTable) {
    var start = range.lowerBound
    while nextTerminator < outline.terminators.count, outline.terminators[nextTerminator] < range.upperBound {
      let terminator = outline.terminators[nextTerminator]
      nextTerminator += 1
      guard terminator >= start else { continue }
      let next = breaks.afterClosing(terminator, range.upperBound)
      // Terminators that belong to this one are not asked again: a million question marks are one end.
      while nextTerminator < outline.terminators.count, outline.terminators[nextTerminator] < next {
        nextTerminator += 1
      }
      guard next < range.upperBound else { continue }
      let place = SentenceBreaks.Place(
        terminator: terminator, next: next, sentence: start, paragraph: paragraph, isRaw: isRaw(terminator, next))
      if breaks.isBreak(place) {
        close(start..<next, &table)
        start = next
      }
    }
    if start < range.upperBound { close(start..<range.upperBound, &table) }
  }

  /// Whether UAX #29 has a boundary between the terminator and the next token.
  private mutating func isRaw(_ terminator: Int, _ next: Int) -> Bool {
    let start = tokens.spans[terminator].start
    while nextBreak < outline.breaks.count, outline.breaks[nextBreak].offset <= start { nextBreak += 1 }
    return nextBreak < outline.breaks.count && outline.breaks[nextBreak].offset <= tokens.spans[next].start
  }

  private func close(_ range: Range<Int>, _ table: inout SentenceTable) {
    let span = Span(start: tokens.spans[range.lowerBound].start, end: tokens.spans[range.upperBound - 1].end)
    table.sentences.append(Sentence(tokens: range, span: span, paragraph: table.paragraphs.count))
    tokens.flags[range.lowerBound].rawValue |= TokenFlags.sentenceStart.rawValue
    if isHeadlineCase(range) { for token in range { tokens.flags[token].rawValue |= TokenFlags.headlineCase.rawValue } }
  }

  /// Whether nearly all words begin with a capital; the small words of a headline are short.
  private func isHeadlineCase(_ range: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    var small = 0
    for token in range {
      guard case .word = tokens.kinds[token] else { continue }
      words += 1
      if case .lower = tokens.shapes[token] {
        if tokens.spans[token].count > 4 { small += 1 }
        if small > 1 { return false }
      } else {
        capitals += 1
      }
    }
    return words > 2 && small * 8 <= words && capitals * 5 >= words * 3
  }

  private mutating func addQuotations(_ range: Range<Int>, _ table: inout SentenceTable) {
    let first = nextQuote
    while nextQuote < outline.quotes.count, outline.quotes[nextQuote] < range.upperBound { nextQuote += 1 }
    quotations.read(outline.quotes[first..<nextQuote], in: range, into: &table.quotations)
  }

  private mutating func addBrackets(_ range: Range<Int>, _ table: inout SentenceTable) {
    let first = nextBracket
    while nextBracket < outline.brackets.count, outline.brackets[nextBracket] < range.upperBound { nextBracket += 1 }
    guard first < nextBracket else { return }
    // A bracket that is not closed keeps an empty range until it is thrown out.
    let start = table.parentheses.count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: nextBracket - first) { open in
      var depth = 0
      for token in outline.brackets[first..<nextBracket] {
        switch tokens.first(token) {
        case 0x28, 0x5B, 0x7B:
          open[depth] = table.parentheses.count
          depth += 1
          table.parentheses.append(token + 1..<token + 1)
        default:
          guard depth > 0 else { continue }
          depth -= 1
          table.parentheses[open[depth]] = table.parentheses[open[depth]].lowerBound..<token
        }
      }
    }
    var kept = start
    for row in start..<table.parentheses.count where !table.parentheses[row].isEmpty {
      table.parentheses[kept] = table.parentheses[row]
      kept += 1
    }
    table.parentheses.removeLast(table.parentheses.count - kept)
  }
}

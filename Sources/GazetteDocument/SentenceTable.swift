/// A sentence: a run of tokens.
package struct Sentence: Hashable, Sendable {
  package var tokens: Range<Int>
  package var span: Span
  package var paragraph: Int

  package init(tokens: Range<Int>, span: Span, paragraph: Int) {
    self.tokens = tokens
    self.span = span
    self.paragraph = paragraph
  }
}

/// What a paragraph is for.
package enum ParagraphRole: UInt8, Sendable {
  case headline, dateline, byline, body, source, foot
}

/// A paragraph: a run of sentences.
package struct Paragraph: Hashable, Sendable {
  package var sentences: Range<Int>
  package var span: Span
  package var role: ParagraphRole

  package init(sentences: Range<Int>, span: Span, role: ParagraphRole) {
    self.sentences = sentences
    self.span = span
    self.role = role
  }
}

/// A stretch between quotation marks.
package struct Quotation: Hashable, Sendable {
  /// The tokens between the marks, without them.
  package var tokens: Range<Int>
  /// 0 outermost.
  package var depth: Int
  /// It goes on from a quotation that ended open in the paragraph before.
  package var continues: Bool
  /// No closing mark was found; it ends with its paragraph.
  package var isOpen: Bool

  package init(tokens: Range<Int>, depth: Int, continues: Bool, isOpen: Bool) {
    self.tokens = tokens
    self.depth = depth
    self.continues = continues
    self.isOpen = isOpen
  }
}

/// The opening of an agency dispatch (`DAMASCUS, Oct. 11 (Reuters) -`), as token ranges.
package struct Dateline: Hashable, Sendable {
  package var tokens: Range<Int>
  package var place: Range<Int>?
  package var date: Range<Int>?
  package var agency: Range<Int>?

  package init(tokens: Range<Int>, place: Range<Int>?, date: Range<Int>?, agency: Range<Int>?) {
    self.tokens = tokens
    self.place = place
    self.date = date
    self.agency = agency
  }
}

/// Sentences, paragraphs and what the form of a dispatch says about them.
package struct SentenceTable: Sendable {
  package var sentences: [Sentence] = []
  package var paragraphs: [Paragraph] = []
  package var quotations: [Quotation] = []
  /// Token ranges between brackets, without them; innermost last.
  package var parentheses: [Range<Int>] = []
  package var dateline: Dateline?

  /// For each token the innermost brackets around it, -1 outside; made by `indexParentheses`.
  private var parenthesisAround: [Int32] = []

  package init() {}

  /// Makes `parenthesis(around:)` and `parenthesis(openingAt:)` answer in O(1). O(tokens in brackets).
  package mutating func indexParentheses(tokenCount: Int) {
    parenthesisAround.removeAll(keepingCapacity: true)
    parenthesisAround.append(contentsOf: repeatElement(-1, count: tokenCount))
    for (row, tokens) in parentheses.enumerated().sorted(by: { $0.element.count > $1.element.count }) {
      for token in tokens where token < tokenCount { parenthesisAround[token] = Int32(row) }
    }
  }

  /// The tokens between the innermost brackets around a token.
  package func parenthesis(around token: Int) -> Range<Int>? {
    guard token < parenthesisAround.count, parenthesisAround[token] >= 0 else { return nil }
    return parentheses[Int(parenthesisAround[token])]
  }

  /// The tokens between the brackets that open at a token.
  package func parenthesis(openingAt token: Int) -> Range<Int>? {
    parenthesis(around: token + 1).flatMap { $0.lowerBound == token + 1 ? $0 : nil }
  }

  package mutating func removeAll() {
    parenthesisAround.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
    parentheses.removeAll(keepingCapacity: true)
    dateline = nil
  }
}

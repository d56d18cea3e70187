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

  package init() {}

  package mutating func removeAll() {
    sentences.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
    parentheses.removeAll(keepingCapacity: true)
    dateline = nil
  }
}

/// How a mention speaks of its entity.
package enum MentionKind: UInt8, Sendable {
  case name, nominal, pronoun
}

/// What a mention's attribute holds.
package enum AttributeValue: Hashable, Sendable {
  /// Another mention: the country of `Syrian Army`.
  case mention(Int)
  case entry(EntryID)
  /// A stretch of the document.
  case text(Span)
  /// A word of the rule.
  case constant(Symbol)
}

/// A stretch of text that speaks of an entity.
package struct Mention: Sendable {
  package var tokens: Range<Int>
  package var span: Span
  /// The token that says what it is: `Army` in `Syrian Army`.
  package var head: Int
  package var type: TypeID
  package var kind: MentionKind
  /// The lexicon entry that it names, where known.
  package var entry: EntryID?
  /// The line that made it.
  package var origin: Origin
  /// The mention around it.
  package var parent: Int?
  package var entity: Int?
  /// `Syrians`, `militants`.
  package var isPlural = false
  /// Taken up into another mention; it no longer counts.
  package var isAbsorbed = false

  package init(
    tokens: Range<Int>, span: Span, head: Int, type: TypeID, kind: MentionKind, entry: EntryID?, origin: Origin
  ) {
    self.tokens = tokens
    self.span = span
    self.head = head
    self.type = type
    self.kind = kind
    self.entry = entry
    self.origin = origin
  }
}

/// The mentions of a document, in the order in which they were made.
package struct MentionTable: Sendable {
  package struct Attribute: Sendable {
    package var mention: Int
    package var name: Symbol
    package var value: AttributeValue

    package init(mention: Int, name: Symbol, value: AttributeValue) {
      self.mention = mention
      self.name = name
      self.value = value
    }
  }

  package var rows: [Mention] = []
  /// In the order in which they were given.
  package private(set) var attributes: [Attribute] = []
  /// For each mention its latest attribute, for each attribute the one before it of the same mention; -1 is none.
  private var lastAttribute: [Int32] = []
  private var attributeBefore: [Int32] = []
  /// For each token the mentions that begin there, as a linked list through `nextAtStart`; -1 ends it.
  @usableFromInline var firstAtStart: [Int32] = []
  @usableFromInline var nextAtStart: [Int32] = []

  package init() {}

  /// Adds a mention and gives its row.
  @discardableResult
  package mutating func append(_ mention: Mention) -> Int {
    let row = rows.count
    rows.append(mention)
    lastAttribute.append(-1)
    while firstAtStart.count <= mention.tokens.lowerBound { firstAtStart.append(-1) }
    nextAtStart.append(firstAtStart[mention.tokens.lowerBound])
    firstAtStart[mention.tokens.lowerBound] = Int32(row)
    return row
  }

  /// Calls `body` with each row that begins at the token and is not absorbed, the latest first.
  package func forEach(startingAt token: Int, _ body: (Int) -> Void) {
    guard token < firstAtStart.count else { return }
    var row = firstAtStart[token]
    while row >= 0 {
      if !rows[Int(row)].isAbsorbed { body(Int(row)) }
      row = nextAtStart[Int(row)]
    }
  }

  /// The latest row that begins at the token, absorbed or not; -1 is none.
  @inlinable package func firstRow(startingAt token: Int) -> Int {
    token < firstAtStart.count ? Int(firstAtStart[token]) : -1
  }

  /// The row before it that begins at the same token; -1 is none.
  @inlinable package func nextRow(_ row: Int) -> Int { Int(nextAtStart[row]) }

  /// The value of an attribute of a mention, the latest given.
  package func attribute(_ name: Symbol, of mention: Int) -> AttributeValue? {
    var row = lastAttribute[mention]
    while row >= 0 {
      if attributes[Int(row)].name == name { return attributes[Int(row)].value }
      row = attributeBefore[Int(row)]
    }
    return nil
  }

  /// Gives a mention an attribute.
  package mutating func set(_ name: Symbol, of mention: Int, to value: AttributeValue) {
    attributes.append(Attribute(mention: mention, name: name, value: value))
    attributeBefore.append(lastAttribute[mention])
    lastAttribute[mention] = Int32(attributes.count - 1)
  }

  /// The attributes of a mention, the latest first. O(their number).
  package func attributes(of mention: Int) -> [Attribute] {
    var result: [Attribute] = []
    var row = lastAttribute[mention]
    while row >= 0 {
      result.append(attributes[Int(row)])
      row = attributeBefore[Int(row)]
    }
    return result
  }

  /// For each token the outermost mention that holds it, -1 where there is none; made by `nest`.
  package private(set) var outermost: [Int32] = []

  /// Finds each mention's parent: the smallest other mention around it. Call it when mentions were added.
  /// O(mentions × log mentions + tokens).
  package mutating func nest(tokenCount: Int) {
    outermost.removeAll(keepingCapacity: true)
    outermost.append(contentsOf: repeatElement(-1, count: tokenCount))
    let order = rows.indices.filter { !rows[$0].isAbsorbed }.sorted { a, b in
      rows[a].span != rows[b].span ? rows[a].span < rows[b].span : a > b
    }
    var open: [Int] = []
    for row in order {
      while let last = open.last, rows[last].span.end <= rows[row].span.start { open.removeLast() }
      rows[row].parent = open.last { rows[$0].span.covers(rows[row].span) }
      if rows[row].parent == nil {
        for token in rows[row].tokens where outermost[token] < 0 { outermost[token] = Int32(row) }
      }
      open.append(row)
    }
  }

  /// The outermost mention that holds the token.
  package func outermost(at token: Int) -> Int? {
    token < outermost.count && outermost[token] >= 0 ? Int(outermost[token]) : nil
  }

  package mutating func removeAll() {
    outermost.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    lastAttribute.removeAll(keepingCapacity: true)
    attributeBefore.removeAll(keepingCapacity: true)
    firstAtStart.removeAll(keepingCapacity: true)
    nextAtStart.removeAll(keepingCapacity: true)
  }
}

import GazetteDocument
import Testing

@Suite struct SpanTests {
  @Test func whatHoldsComesBeforeWhatIsHeld() {
    let spans = [Span(4, 6), Span(0, 9), Span(0, 3)].sorted()
    #expect(spans == [Span(0, 9), Span(0, 3), Span(4, 6)])
  }

  @Test func touchingSpansDoNotOverlap() {
    #expect(!Span(0, 3).overlaps(Span(3, 5)))
    #expect(Span(0, 4).overlaps(Span(3, 5)))
    #expect(Span(0, 9).covers(Span(0, 9)))
  }
}

@Suite struct SymbolTableTests {
  @Test func equalWordsAreEqualSymbols() {
    var table = SymbolTable()
    let words = (0..<5000).map { "word\($0)" }
    let symbols = words.map { table.intern($0) }
    #expect(Set(symbols).count == 5000)
    #expect(words.map { table.intern($0) } == symbols)
    #expect(zip(words, symbols).allSatisfy { table.string($1) == $0 })
    #expect(table.find("word5000") == nil)
    #expect(table.intern("") == .none)
  }

  @Test func aContinuationForgetsItsWordsOnly() {
    var base = SymbolTable()
    base.intern("army")
    var own = SymbolTable(after: base.count)
    let first = own.intern("konashenkov")
    #expect(first.index == base.count)
    own.removeAll()
    #expect(own.find("konashenkov") == nil)
    #expect(own.intern("petrenko") == first)
    #expect(own.string(first) == "petrenko")
  }
}

@Suite struct TypeTreeTests {
  @Test func ancestorsAreMadeAndFound() {
    var tree = TypeTree()
    let city = tree.intern("Place.City")
    let group = tree.intern("Organization.ArmedGroup")
    let suburb = tree.intern("Place.City.Suburb")
    guard let place = tree.find("Place") else {
      Issue.record("Place was not made")
      return
    }
    #expect(tree.isA(city, place) && tree.isA(suburb, place) && tree.isA(suburb, city))
    #expect(!tree.isA(place, city) && !tree.isA(group, place))
    #expect(tree.find("Plac") == nil)
  }
}

@Suite struct LineTableTests {
  @Test(arguments: [(0, 1), (2, 1), (3, 2), (6, 3), (7, 4), (99, 4)])
  func linesEndInAllWays(offset: Int, line: Int) {
    let table = LineTable(Array("ab\nc\r\n\rd".utf8))
    #expect(table.line(at: offset) == line)
  }
}

@Suite struct TableReaderTests {
  @Test func commentsAndEmptyLinesAreNoRowsButCount() {
    let text = "\u{FEFF}# comment\n\na\tb\r\nc\t\td\n"
    var reader = TableReader(Array(text.utf8))
    var cells: [Range<Int>] = []
    var rows: [([String], Int)] = []
    while reader.next(&cells) { rows.append((cells.map { reader.string($0) }, reader.line)) }
    #expect(rows.map(\.0) == [["a", "b"], ["c", "", "d"]])
    #expect(rows.map(\.1) == [3, 4])
  }
}

@Suite struct MentionTableTests {
  private func mention(_ tokens: Range<Int>) -> Mention {
    Mention(
      tokens: tokens, span: Span(tokens.lowerBound * 10, tokens.upperBound * 10), head: tokens.upperBound - 1,
      type: TypeID(rawValue: 0), kind: .name, entry: nil, origin: Origin(file: 0, line: 1))
  }

  @Test func theSmallestMentionAroundIsTheParent() {
    var table = MentionTable()
    let inner = table.append(mention(1..<2))
    let middle = table.append(mention(1..<3))
    let outer = table.append(mention(0..<4))
    let apart = table.append(mention(5..<6))
    table.nest(tokenCount: 7)
    #expect(table.rows[inner].parent == middle)
    #expect(table.rows[middle].parent == outer)
    #expect(table.rows[outer].parent == nil)
    #expect((0..<7).map { table.outermost(at: $0) } == [outer, outer, outer, outer, nil, apart, nil])
  }

  @Test func absorbedMentionsDoNotCount() {
    var table = MentionTable()
    let old = table.append(mention(0..<2))
    let new = table.append(mention(0..<3))
    table.rows[old].isAbsorbed = true
    table.nest(tokenCount: 3)
    var found: [Int] = []
    table.forEach(startingAt: 0) { found.append($0) }
    #expect(found == [new])
    #expect(table.outermost(at: 0) == new)
  }
}

import GazetteDiagnostics
import Testing

@testable import GazetteRules

/// One case at least for each kind of finding.
@Suite struct RuleFindingTests {
  struct Case: Sendable {
    var finding: RuleFinding
    var text: String
    /// The finding with its place and suggestion, and nothing else is found.
    var expected: String
  }

  static let cases: [Case] = [
    Case(
      finding: .misplacedLine, text: " set A = B",
      expected: "1:2: error: this line belongs to no statement; begin statements in the first column"),
    Case(
      finding: .openString, text: "pattern P -> Event\n  \"a",
      expected: "2:3: error: this string does not end on its line; close it with '\"'"),
    Case(
      finding: .expected, text: "set A",
      expected: "1:6: error: expected '=' after the set's name, found the end of the line"),
    Case(finding: .unexpected, text: "stage a b", expected: "1:9: error: 'b' cannot stand here"),
    Case(
      finding: .unknownKeyword, text: "fram x",
      expected: "1:1: error: 'fram' begins no statement; did you mean 'frame'?"),
    Case(
      finding: .tooDeep, text: "pattern P -> Event\n  " + String(repeating: "(", count: 70),
      expected: "2:67: error: groups are nested too deep; at most 64 levels"),
    Case(
      finding: .badRepetition, text: "pattern P -> Event\n  \"a\"{0,51}",
      expected: "2:9: error: expected a number up to 50"),
    Case(
      finding: .repeatedClause,
      text: "frame f\n  roles a: Person\n  roles b: Person\n  require a\n  verb go: subject a",
      expected: "3:3: error: the roles are already stated"),
    Case(
      finding: .unknownType, text: "pattern P -> Event\n  @Persn",
      expected: "2:4: error: unknown type or set 'Persn'; did you mean 'Person'?"),
    Case(
      finding: .unknownType, text: "pattern P -> Organization.Militray\n  \"a\"",
      expected: "1:14: error: unknown type 'Organization.Militray'; did you mean 'Organization.Military'?"),
    Case(
      finding: .unknownType, text: "pattern P -> event\n  \"a\"",
      expected:
        "1:14: error: 'event' is no type of mentions; types begin with a capital; word classes are made by lexicons"),
    Case(
      finding: .unknownType, text: "set A = Person | Plce",
      expected: "1:18: error: unknown type or set 'Plce'; did you mean 'Place'?"),
    Case(
      finding: .unknownTag, text: "pattern P -> Event\n  #nuon",
      expected: "2:4: error: unknown part of speech 'nuon'; did you mean 'noun'?"),
    Case(
      finding: .unknownShape, text: "pattern P -> Event\n  shape(titel)",
      expected: "2:9: error: unknown shape 'titel'; did you mean 'title'?"),
    Case(
      finding: .unknownTokenKind, text: "pattern P -> Event\n  kind(numbr)",
      expected: "2:8: error: unknown kind of token 'numbr'; did you mean 'number'?"),
    Case(
      finding: .unknownWords, text: "words led = led\npattern P -> Event\n  $let",
      expected: "3:4: error: unknown word list 'let'; did you mean 'led'?"),
    Case(
      finding: .unknownWords, text: "frame f\n  roles a: Person\n  require a\n  verb go: subjekt a, object a",
      expected: "4:12: error: 'subjekt' is no slot and no word list; did you mean 'subject'?"),
    Case(
      finding: .unknownClass, text: "pattern P -> Event\n  ~force_nuon",
      expected: "2:4: error: unknown word class 'force_nuon'; did you mean 'force_noun'?"),
    Case(
      finding: .unknownAttribute, text: "pattern P -> Event\n  @Role[rol=rank]",
      expected: "2:9: error: unknown attribute 'rol'; did you mean 'role'?"),
    Case(
      finding: .unknownCapture, text: "pattern P -> Event\n  (who: @Person)\n  x = whom.entity\n  head who",
      expected: "3:7: error: unknown capture 'whom'; did you mean 'who'?"),
    Case(
      finding: .unknownCapture, text: "pattern P\n  (who: @Person)\n  relation r(a: who, b: self)",
      expected: "3:25: error: the pattern makes no mention that could be 'self'; add: -> TYPE"),
    Case(
      finding: .unknownCapture, text: "pattern P -> Event\n  @Person\n  after (x: \"a\")",
      expected: "3:3: error: a context holds no captures; leave out 'x:'"),
    Case(
      finding: .unknownRole, text: "frame f\n  roles actor: Person\n  require acter\n  verb go: subject actor",
      expected: "3:11: error: unknown role 'acter'; did you mean 'actor'?"),
    Case(
      finding: .unknownMark,
      text: "frame f\n  roles a: Person\n  require a\n  verb go: subject a\n  example \"a\" => f(a: \"b\") negativ",
      expected: "5:28: error: unknown polarity or modality 'negativ'; did you mean 'negative'?"),
    Case(
      finding: .cyclicSet, text: "set A = B | Person\nset B = A", expected: "1:5: error: the set 'A' contains itself"),
    Case(
      finding: .duplicateName, text: "set A = Person\nset A = Person",
      expected: "2:5: error: 'A' is already the name of a type or set"),
    Case(
      finding: .unusedCapture, text: "pattern P -> Event\n  (x: ~force_noun) (y: @Person)",
      expected: "2:4: warning: nothing uses the capture 'x'; write the group without a name"),
    Case(
      finding: .notOneToken, text: "pattern P -> Event\n  !\"a b\"",
      expected:
        "2:3: error: '!' stands before a test of one token; to refuse what follows or precedes, write: unless before …, unless after …"
    ),
    Case(
      finding: .matchesNothing, text: "pattern P -> Event\n  \"a\"?",
      expected: "2:3: error: the pattern 'P' matches where there is no word; make one of its elements necessary"),
    Case(
      finding: .matchesNothing, text: "pattern P -> Event\n  \" \"", expected: "2:3: error: there is no word in this"),
    Case(
      finding: .impossible, text: "pattern P -> Event\n  \"a\" ^ \"b\"",
      expected: "2:3: error: the pattern 'P' can match nowhere; '^' stands behind a word"),
    Case(
      finding: .impossible, text: "pattern P -> Event\n  $ \"a\"",
      expected: "2:3: error: the pattern 'P' can match nowhere; '$' stands before a word"),
    Case(
      finding: .impossible, text: "pattern P -> Event\n  \"a\" !.",
      expected: "2:3: error: the pattern 'P' can match nowhere; '!' stands before what matches every word"),
    Case(
      finding: .impossible, text: "pattern P -> Event\n  (. . .){50}",
      expected: "2:3: error: the pattern 'P' is longer than any match can be; matches have at most 96 words"),
    Case(
      finding: .shadowed, text: "pattern P -> Event\n  \"a\" .\npattern Q -> Time\n  \"a\" .",
      expected:
        "3:9: warning: the pattern 'Q' is never reached: 'P' matches the same before it; remove one, or move it to another stage"
    ),
    Case(
      finding: .tooLarge,
      text: "pattern P -> Event\n  (\"a\"? (\"b\" \"c\")?){0,50} (((\"d\"{0,50}){0,50} \"e\"){0,50})? \"f\"",
      expected: "1:9: error: this pattern has too many steps; lower the numbers in braces, or split it"),
    Case(
      finding: .noTrigger, text: "frame f\n  roles a: Person\n  require a",
      expected: "1:7: error: the frame 'f' has no trigger; add a line that begins with verb, noun, adjective"),
    Case(
      finding: .noTrigger, text: "frame f",
      expected: "1:7: error: the frame 'f' has no roles; add a line: roles NAME: TYPE"),
    Case(
      finding: .noEffect, text: "pattern P\n  @Person",
      expected: "1:9: error: the pattern 'P' makes nothing; give it a type (-> TYPE) or a relation"),
    Case(
      finding: .unfilledRole, text: "frame f\n  roles a: Person, b: Person\n  require a\n  verb go: subject a",
      expected: "2:20: warning: no trigger fills the role 'b'"),
    Case(
      finding: .noRequirement, text: "frame f\n  roles a: Person, b: Person\n  verb go: subject a, object b",
      expected: "1:7: warning: the frame 'f' requires no role: any one makes a relation; add: require a, b"),
  ]

  @Test(arguments: cases) func tells(_ item: Case) {
    let found: [Diagnostic]
    do { found = try Bench(item.text).rules.warnings } catch {
      found = (error as? DiagnosticsError)?.diagnostics ?? []
    }
    #expect(found.map(\.description) == ["a.rules:" + item.expected])
    #expect(found.map(\.id) == [item.finding.rawValue])
  }

  @Test func tellsBadEncoding() {
    let diagnostics = Parser.parse(SourceFile(name: "a", bytes: [0x73, 0xFF])).diagnostics
    #expect(diagnostics.first?.id == RuleFinding.badEncoding.rawValue)
  }

  @Test func everyKindHasACase() {
    let told = Set(Self.cases.map(\.finding)).union([.badEncoding])
    #expect(RuleFinding.allCases.filter { !told.contains($0) } == [])
  }

  @Test func tellsAllErrorsOfAllFiles() throws {
    let rules = "pattern P -> Event\n  @Persn ~forc_noun\nframe f\n  roles a: Persn\n  verb x: subject b"
    let error = #expect(throws: DiagnosticsError.self) { _ = try Bench(rules) }
    #expect(error?.diagnostics.filter { $0.severity == .error }.map(\.line) == [2, 2, 4, 5])
  }
}

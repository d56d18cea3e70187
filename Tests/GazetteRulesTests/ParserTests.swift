import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteRules

@Suite struct ParserTests {
  @Test func readsEveryStatement() {
    let (file, diagnostics) = Parser.parse(SourceFile(name: "a.rules", bytes: Array(everyStatement.utf8)))
    #expect(diagnostics.map(\.description) == [])
    #expect(file.statements.count == 7)
    #expect(file.comments.count == 3)
  }

  @Test(arguments: [
    ("set Actor Place", "a.rules:1:11: error: expected '=' after the set's name, found 'Place'"),
    ("  set A = B", "a.rules:1:3: error: this line belongs to no statement; begin statements in the first column"),
    ("patern X", "a.rules:1:1: error: 'patern' begins no statement; did you mean 'pattern'?"),
    (
      "pattern X -> T",
      "a.rules:1:15: error: expected the pattern's elements on the next line, indented, found the end of the line"
    ),
    ("pattern X -> T nam\n  .", "a.rules:1:16: error: 'nam' begins no kind of mention; did you mean 'name'?"),
    ("pattern X\n  \"a", "a.rules:2:3: error: this string does not end on its line; close it with '\"'"),
    ("pattern X\n  a", "a.rules:1:10: error: expected the pattern's elements on the next line"),
    ("pattern X\n  .{4,2}", "a.rules:2:4: error: no number of times is that; write {least,most}"),
    ("pattern X\n  .\n  hed x", "a.rules:3:3: error: 'hed' begins no line of a pattern; did you mean 'head'?"),
    ("pattern X\n  .\n  head x\n  head y", "a.rules:4:3: error: the head is already stated"),
    ("pattern X\n  (a", "a.rules:2:4: error: 'a' is no element; write words of the text in quotes: \"a\""),
    ("frame f\n  rolls a: B", "a.rules:2:3: error: 'rolls' begins no line of a frame; did you mean 'roles'?"),
    ("frame f\n  verb attack: subject", "a.rules:2:16: error: 'subject' has no slot or no role"),
  ])
  func tellsErrors(_ text: String, _ expected: String) {
    let diagnostics = Parser.parse(SourceFile(name: "a.rules", bytes: Array(text.utf8))).diagnostics
    #expect(diagnostics.first.map(\.description)?.hasPrefix(expected) == true, "\(diagnostics)")
  }

  @Test func goesOnAfterErrors() {
    let text = "frame f\n  roles a: B\n  verb x: y\n  noun attack: by a\npatern\nset A = B"
    let (file, diagnostics) = Parser.parse(SourceFile(name: "a.rules", bytes: Array(text.utf8)))
    #expect(diagnostics.map(\.line) == [3, 5])
    guard case .frame(let frame) = file.statements.first else { return #expect(Bool(false)) }
    #expect(frame.triggers.count == 1)
    #expect(file.statements.count == 2)
  }
}

let everyStatement = """
  # actors
  set Actor = Place.Country | Organization | Person
  words locative = in, at, near, outside, on the outskirts of, "U.S."
  stage composed   # second

  pattern CountryForce -> Organization.Military nominal
    (country: @Place.Country | @Group[group=nationality]) (force: ~force_noun+)
    unless after "by"
    before #noun | lemma(go, carry out)
    country = country.entity
    service = force.service
    kind = "x"
    whole = country
    head force
    relation part_of(part: self, whole: country)
    example "the Syrian Army advanced" => "Syrian Army" (country: SY)
    example "the Syrian people" => none

  pattern BannedIn
    ^ (org: @Organization[kind!=pronoun|nominal][country])
      "(" !(#noun) . $locative? shape(title | upper){2,4} kind(number){3} (@Actor | $locative)* $
    relation banned_in(organization: org)

  frame attack
    roles attacker: Actor, target: Actor | Place.Country, time: Time
    require attacker | target, time
    verb attack, carry out: subject attacker, object target, in|on top of target,
      locative target, time time
    verb launch + noun attack, air strike: subject attacker
    noun attack: possessive attacker # so
    adjective responsible: subject attacker
    unless object ~service_noun
    example "a \\"b\\"" => attack(attacker: "Russia", target: Syria) negative reported by "TASS", not attack

  frame attack
    roles attacker: Actor
    verb hit: subject attacker

  """

package import GazetteDiagnostics

/// A parsed rule file. Every node knows the bytes that it was read from.
package struct RuleFile: Sendable {
  package var source: SourceFile
  package var statements: [Statement] = []
  /// In text order; the printer puts them back.
  package var comments: [Comment] = []
}

/// What stands at the first column.
package enum Statement: Sendable {
  case set(SetStatement)
  case words(WordsStatement)
  case stage(StageStatement)
  case pattern(PatternStatement)
  case frame(FrameStatement)

  /// The words that begin statements.
  package static let keywords = ["set", "words", "stage", "pattern", "frame"]

  package var range: Range<Int> {
    switch self {
    case .set(let statement): statement.range
    case .words(let statement): statement.range
    case .stage(let statement): statement.range
    case .pattern(let statement): statement.range
    case .frame(let statement): statement.range
    }
  }
}

/// A name as written: of a type, a set, a capture, a role.
package struct Name: Hashable, Sendable {
  package var text: String
  package var range: Range<Int>
}

/// One or several words: `carry out`, `"U.S."`.
package struct Phrase: Hashable, Sendable {
  /// The words, one space between them.
  package var text: String
  package var isQuoted: Bool
  package var range: Range<Int>
}

/// `set Actor = Place.Country | Organization`
package struct SetStatement: Sendable {
  package var name: Name
  package var members: [Name]
  package var range: Range<Int>
}

/// `words locative = in, at, on the outskirts of`
package struct WordsStatement: Sendable {
  package var name: Name
  package var phrases: [Phrase]
  package var range: Range<Int>
}

/// `stage composed`
package struct StageStatement: Sendable {
  package var name: Name
  package var range: Range<Int>
}

/// A pattern and the lines below it.
package struct PatternStatement: Sendable {
  package var name: Name
  /// The type of the mention that it makes; none makes relations only.
  package var type: Name?
  package var kind: Name?
  /// The elements, as one sequence or choice.
  package var body: Element
  package var contexts: [ContextClause] = []
  package var assignments: [AssignmentClause] = []
  package var head: Name?
  /// The capture that the mention is made of, where it is not the whole match.
  package var mention: Name?
  package var relations: [RelationClause] = []
  package var examples: [ExampleClause] = []
  package var range: Range<Int>
}

/// What a pattern matches: an element and the elements in it.
package struct Element: Sendable {
  package indirect enum Kind: Sendable {
    /// `"several words"`
    case literal(String)
    /// `lemma(attack, strike)`
    case lemma([Phrase])
    /// `@Type[test]`
    case mention(Name, [AttributeTest])
    /// `~class[test]`
    case wordClass(Name, [AttributeTest])
    /// `#noun`
    case tag(Name)
    /// `shape(title)`
    case shape([Name])
    /// `kind(number)`
    case tokenKind([Name])
    /// `$list`
    case words(Name)
    /// `.`
    case any
    /// `!X`
    case not(Element)
    case sequence([Element])
    case choice([Element])
    /// `(name: X)`
    case capture(Name, Element)
    /// `X?`, `X*`, `X+`, `X{2,4}`; no maximum is without end.
    case repeated(Element, minimum: Int, maximum: Int?)
    /// `^`
    case sentenceStart
    /// `$`
    case sentenceEnd
  }

  package var kind: Kind
  package var range: Range<Int>
}

/// `[country]`, `[role=rank|office]`, `[kind!=pronoun]`
package struct AttributeTest: Sendable {
  package enum Operation: Sendable { case has, equals, differs }

  package var name: Name
  package var operation: Operation
  package var values: [Phrase]
  package var range: Range<Int>
}

/// `after X`, `before X`, `unless after X`, `unless before X`
package struct ContextClause: Sendable {
  package var isRefused: Bool
  package var isBefore: Bool
  package var element: Element
  package var range: Range<Int>
}

/// `country = country.entity`, `service = force.service`, `kind = "x"`
package struct AssignmentClause: Sendable {
  package enum Value: Sendable {
    /// The mention, entry or text that a capture holds.
    case capture(Name)
    /// An attribute of it.
    case attribute(capture: Name, attribute: Name)
    case constant(Phrase)
  }

  package var attribute: Name
  package var value: Value
  package var range: Range<Int>
}

/// `relation part_of(part: self, whole: country)`
package struct RelationClause: Sendable {
  package var type: Name
  package var fillers: [(role: Name, capture: Name)]
  package var range: Range<Int>
}

/// `example "text" => expectation, expectation`
package struct ExampleClause: Sendable {
  package var text: Phrase
  package var expectations: [ExpectationSyntax]
  package var range: Range<Int>
}

/// What an example expects.
package struct ExpectationSyntax: Sendable {
  package enum Kind: Sendable {
    /// `none`: the rule finds nothing.
    case nothing
    /// `not attack`: no relation of the type.
    case noRelation(Name)
    /// `"Syrian Army" (country: SY)`
    case mention(text: Phrase, attributes: [ExampleArgument])
    /// `attack(attacker: "Russia") negative reported by "TASS"`
    case relation(type: Name, roles: [ExampleArgument], marks: [Name], speaker: Phrase?)
  }

  package var kind: Kind
  package var range: Range<Int>
}

/// `attacker: "Russian jets"`, `country: SY`
package struct ExampleArgument: Sendable {
  package var name: Name
  package var value: Phrase
}

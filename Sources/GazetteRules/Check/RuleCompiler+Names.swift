internal import GazetteDiagnostics
internal import GazetteDocument

extension RuleCompiler {
  /// Types that patterns make, then sets and word lists.
  mutating func collectNames() {
    forEachStatement { compiler, statement in
      switch statement {
      case .pattern(let pattern):
        if let type = pattern.type { compiler.declareType(type) }
        for assignment in pattern.assignments { compiler.attributes.insert(assignment.attribute.text) }
      case .frame(let frame):
        compiler.frameRoles[frame.name.text, default: []].formUnion(frame.roles.map(\.name.text))
      default: break
      }
    }
    var setStatements: [String: (file: Int, statement: SetStatement)] = [:]
    forEachStatement { compiler, statement in
      switch statement {
      case .set(let set):
        if setStatements[set.name.text] != nil || compiler.types.find(set.name.text) != nil {
          compiler.duplicate("a type or set", set.name)
        } else {
          setStatements[set.name.text] = (compiler.current, set)
        }
      case .words(let words): compiler.declare(words)
      default: break
      }
    }
    checkNames()
    for name in setStatements.keys.sorted() {
      var path: [String] = []
      sets[name] = resolve(name, in: setStatements, path: &path)
    }
  }

  /// A type that a pattern makes is new, or one that is known; nearly one that is known is an error.
  private mutating func declareType(_ name: Name) {
    guard types.find(name.text) == nil else { return }
    guard name.text.first?.isUppercase == true else {
      error(
        .unknownType, "'\(name.text)' is no type of mentions", at: name.range,
        suggestion: "types begin with a capital; word classes are made by lexicons")
      return
    }
    let parent = name.text.lastIndex(of: ".").map { String(name.text[..<$0]) }
    let siblings = types.names.filter { parent == nil ? !$0.contains(".") : $0.hasPrefix((parent ?? "") + ".") }
    let last = name.text.split(separator: ".").last.map(String.init) ?? name.text
    let near = NearMiss.best(for: last, among: siblings.map { String($0.split(separator: ".").last ?? "") })
    if let near {
      let meant = parent.map { "\($0).\(near)" } ?? near
      error(.unknownType, "unknown type '\(name.text)'", at: name.range, suggestion: "did you mean '\(meant)'?")
    } else {
      types.intern(name.text)
    }
  }

  private mutating func declare(_ words: WordsStatement) {
    if wordLists[words.name.text] != nil { return duplicate("a word list", words.name) }
    listStatements[words.name.text] = words.phrases
    wordLists[words.name.text] = words.phrases.map { symbols(of: $0.text) }
  }

  /// Patterns and stages of one file have names of their own.
  private mutating func checkNames() {
    var seen: Set<String> = []
    forEachStatement { compiler, statement in
      switch statement {
      case .pattern(let pattern):
        if !seen.insert("\(compiler.current) pattern \(pattern.name.text)").inserted {
          compiler.duplicate("a pattern", pattern.name)
        }
      case .stage(let stage):
        if !seen.insert("\(compiler.current) stage \(stage.name.text)").inserted {
          compiler.duplicate("a stage", stage.name)
        }
      default: break
      }
    }
  }

  mutating func duplicate(_ what: String, _ name: Name) {
    error(.duplicateName, "'\(name.text)' is already the name of \(what)", at: name.range)
  }

  private mutating func resolve(
    _ name: String, in statements: [String: (file: Int, statement: SetStatement)], path: inout [String]
  ) -> [TypeID] {
    guard let (file, set) = statements[name] else { return [] }
    if let known = sets[name] { return known }
    current = file
    if path.contains(name) {
      error(.cyclicSet, "the set '\(name)' contains itself", at: set.name.range)
      return []
    }
    path.append(name)
    defer { path.removeLast() }
    var result: [TypeID] = []
    for member in set.members {
      if statements[member.text] != nil {
        result += resolve(member.text, in: statements, path: &path)
        current = file
      } else if let type = mentionType(member.text) {
        result.append(type)
      } else {
        unknown(.unknownType, "type or set", member, among: knownTypes + statements.keys.sorted())
      }
    }
    return Self.unique(result)
  }

  static func unique(_ types: [TypeID]) -> [TypeID] {
    var seen: Set<TypeID> = []
    return types.filter { seen.insert($0).inserted }
  }

  /// The types that mentions may have.
  var knownTypes: [String] { types.names.filter { $0.first?.isUppercase == true } }
  var knownClasses: [String] { types.names.filter { $0.first?.isLowercase == true } }

  func mentionType(_ name: String) -> TypeID? {
    guard name.first?.isUppercase == true else { return nil }
    return types.find(name)
  }

  /// The types of a type's or set's name; none after an error is told.
  mutating func types(of name: Name) -> [TypeID] {
    if let set = sets[name.text] { return set }
    if let type = mentionType(name.text) { return [type] }
    unknown(.unknownType, "type or set", name, among: knownTypes + sets.keys.sorted())
    return []
  }

  mutating func wordClass(_ name: Name) -> TypeID? {
    if name.text.first?.isLowercase == true, let type = types.find(name.text) { return type }
    unknown(.unknownClass, "word class", name, among: knownClasses)
    return nil
  }

  /// The folded words of a phrase.
  mutating func symbols(of phrase: String) -> [Symbol] {
    Wording.words(of: phrase).map { symbols.intern($0) }
  }
}

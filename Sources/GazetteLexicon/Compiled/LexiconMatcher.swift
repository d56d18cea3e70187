package import GazetteDocument

/// Which of the names that a stretch of text holds are kept.
package enum MatchPolicyChoice: Sendable {
  /// From the left the longest name; names that begin inside it are not looked at. All readings of it are kept.
  case longest
  /// Of those that begin together the longest, wherever it begins.
  case overlapping
  /// Every name at every place.
  case all
}

extension Lexicon {
  /// Fills the workspace's matches from its tokens and symbols. Names, entries that need context, and each word class are
  /// layers of their own: a match hides shorter ones of its own layer only.
  package func match(_ workspace: inout Workspace, policy: MatchPolicyChoice = .longest) {
    var matcher = LexiconMatcher(lexicon: self, policy: policy)
    matcher.run(&workspace)
  }
}

struct LexiconMatcher {
  let lexicon: Lexicon
  let policy: MatchPolicyChoice
  /// For each layer (0 names, 1 those that need context, then the word classes by type) the first token that is free.
  private var freeFrom: [Int: Int] = [:]
  private var hashes: [UInt32] = []
  private let hyphen: Symbol?
  private let apostrophe: Symbol?

  init(lexicon: Lexicon, policy: MatchPolicyChoice) {
    self.lexicon = lexicon
    self.policy = policy
    hyphen = lexicon.symbols.find("-")
    apostrophe = lexicon.symbols.find("'")
  }

  mutating func run(_ workspace: inout Workspace) {
    workspace.matches.removeAll()
    hashes = workspace.tokens.symbols.map { symbol in
      workspace.withBytes(symbol) { SymbolTable.hash($0) }
    }
    for sentence in workspace.sentences.sentences {
      for token in sentence.tokens {
        while workspace.matches.firstRow.count <= token {
          workspace.matches.firstRow.append(UInt32(workspace.matches.rows.count))
        }
        matchAt(token, sentence.tokens.upperBound, &workspace)
      }
    }
    while workspace.matches.firstRow.count <= workspace.tokens.count {
      workspace.matches.firstRow.append(UInt32(workspace.matches.rows.count))
    }
  }

  /// Tokens that names do not have: dashes and apostrophes between words.
  private func isSkipped(_ token: Int, _ workspace: borrowing Workspace) -> Bool {
    guard workspace.tokens.kinds[token] == .punctuation else { return false }
    let word = workspace.string(workspace.tokens.symbols[token])
    return word == "-" || word == "'" || word == "`"
  }

  private mutating func matchAt(_ start: Int, _ limit: Int, _ workspace: inout Workspace) {
    let lengths = lexicon.index.lengths(hashes[start])
    guard lengths != 0 else { return }
    let longest = lengths >> 15 != 0 ? NameIndex.longest : 32 - lengths.leadingZeroBitCount
    var words: [Int] = []
    var keys: [UInt64] = []
    var token = start
    while token < limit, words.count < longest {
      if words.isEmpty || !isSkipped(token, workspace) {
        keys.append(NameIndex.extend(keys.last ?? NameIndex.seed, hashes[token]))
        words.append(token)
      }
      token += 1
    }
    for length in stride(from: words.count, to: 0, by: -1) where lengths & 1 << UInt32(min(length, 16) - 1) != 0 {
      collect(keys[length - 1], words[..<length], &workspace)
    }
  }

  private mutating func collect(_ key: UInt64, _ words: ArraySlice<Int>, _ workspace: inout Workspace) {
    var next = lexicon.index.find(key)
    var freed: [Int] = []
    while next != 0 {
      let row = lexicon.index.rows[Int(next) - 1]
      next = row.next
      let entry = EntryID(rawValue: row.entry)
      guard lexicon.isLive(entry), row.wordCount == words.count, fits(row, words, workspace) else { continue }
      let layer = layer(entry)
      let start = words[words.startIndex]
      let end = words[words.endIndex - 1] + 1
      if policy != .all, !freed.contains(layer) {
        if freeFrom[layer, default: 0] > start { continue }
        freed.append(layer)
        freeFrom[layer] = policy == .longest ? end : start + 1
      }
      let form = NameForm(rawValue: row.form) ?? .name
      workspace.matches.rows.append(
        LexiconMatch(
          tokens: start..<end, entry: entry,
          type: form == .adjective || form == .demonym ? lexicon.groupType : lexicon.type(of: entry), form: form,
          isPlural: row.variant == .plural))
    }
  }

  private func layer(_ entry: EntryID) -> Int {
    let flags = lexicon.flags(entry)
    if flags.contains(.isClass) { return 2 + lexicon.type(of: entry).index }
    return flags.contains(.needsContext) ? 1 : 0
  }

  private func fits(_ row: NameRow, _ words: ArraySlice<Int>, _ workspace: borrowing Workspace) -> Bool {
    for (position, token) in words.enumerated() where position < 16 && row.capitals & 1 << UInt32(position) != 0 {
      let shape = workspace.tokens.shapes[token]
      if shape == .lower || shape == .none { return false }
    }
    guard row.isExact else { return true }
    let entry = lexicon.entries[Int(row.entry)]
    let bytes = lexicon.files[Int(entry.file)].bytes.buffer
    let span = workspace.span(words[words.startIndex]..<words[words.endIndex - 1] + 1)
    guard Int(row.offset) + span.count <= bytes.count else { return false }
    return bytes[Int(row.offset)..<Int(row.offset) + span.count].elementsEqual(workspace.bytes[span.range])
  }
}

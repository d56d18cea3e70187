public import ArgumentParser
internal import Gazette
internal import GazetteDiagnostics
public import GazetteDocument
internal import GazetteFormats
internal import GazetteLexicon

/// Which names are known.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp("A lexicon to use after the built-in ones; may be repeated.", valueName: "file"),
    completion: .file())
  var lexicons: [String] = []

  @Flag(name: .customLong("no-builtin"), help: "Leave the built-in names and rules out.")
  var noBuiltIn = false

  /// The files of names, read; the built-in ones are sound and not checked unless asked.
  func builder(checked: Bool = false) throws -> LexiconBuilder {
    var builder = LexiconBuilder()
    if !noBuiltIn {
      for file in BuiltIn.files() where BuiltIn.isLexicon(file.path) {
        if checked {
          builder.add(SourceFile(name: file.path, bytes: Array(file.bytes)))
        } else {
          builder.add(LexiconSource(name: file.path, embedded: file.bytes))
        }
      }
    }
    for path in lexicons { builder.add(SourceFile(name: path, bytes: try ByteSource.open(path).readAll())) }
    return builder
  }

  /// A lexicon of names alone.
  func lexicon() throws -> Lexicon {
    var builder = try builder()
    return try builder.build()
  }
}

/// What is known: names and rules.
struct KnowledgeOptions: ParsableArguments {
  @OptionGroup var names: LexiconOptions

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("A rule file to use after the built-in ones; may be repeated.", valueName: "file"),
    completion: .file())
  var rules: [String] = []

  private func configuration(offsets: OffsetUnit) throws -> ExtractorConfiguration {
    var configuration = ExtractorConfiguration()
    configuration.usesBuiltIn = !names.noBuiltIn
    configuration.offsets = offsets
    configuration.lexicons = try names.lexicons.map(Self.file)
    configuration.rules = try rules.map(Self.file)
    return configuration
  }

  /// An extractor; what is doubtful in the user's own files is told of.
  func extractor(offsets: OffsetUnit) throws -> Extractor {
    let extractor = try Extractor(configuration: configuration(offsets: offsets))
    Errors.tell(extractor.warnings.filter { names.lexicons.contains($0.file) || rules.contains($0.file) })
    return extractor
  }

  static func file(_ path: String) throws -> ExtractorConfiguration.File {
    .init(name: path, bytes: try ByteSource.open(path).readAll())
  }
}

extension OffsetUnit: ExpressibleByArgument {}

internal import ArgumentParser
internal import Gazette
internal import GazetteDiagnostics
internal import GazetteFormats

/// What the command ends with; the numbers are those of `sysexits.h`.
enum ExitCodes {
  static let someFailed = ExitCode(1)
  static let badData = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let inputOutput = ExitCode(74)

  /// For the help.
  static let table = """
    EXIT CODES
      0   all went well; also when the reader of the output went away
      1   some documents could not be read (the others were written), an
          example failed, or a name that was looked up is not known
      64  the command line was wrong
      65  a lexicon, rule or scheme file has errors (file:line:column)
      66  an input file is missing, or a folder has no text
      74  reading or writing failed
    """
}

/// The one place where an error becomes text on standard error and an exit code.
struct Errors {
  /// The worst that happened so far.
  private var worst: ExitCode?

  /// Tells of an error that does not end the run.
  mutating func report(_ error: any Error, in file: String? = nil) {
    let code = Self.tell(error, in: file)
    if worst.map({ code.rawValue > $0.rawValue }) ?? true { worst = code }
  }

  /// Throws what the run ends with, if something went wrong.
  func finish() throws {
    if let worst { throw worst }
  }

  /// Runs a command's work; what it throws becomes text and an exit code.
  static func handling(_ body: () async throws -> Void) async throws {
    do { try await body() } catch { try end(error) }
  }

  static func handling(_ body: () throws -> Void) throws {
    do { try body() } catch { try end(error) }
  }

  private static func end(_ error: any Error) throws {
    if error is Output.BrokenPipe { return }
    if error is ExitCode || error is ValidationError || error is CleanExit { throw error }
    throw tell(error, in: nil)
  }

  /// Shows findings with their lines.
  static func tell(_ findings: [Diagnostic]) {
    guard !findings.isEmpty else { return }
    Output.standardError(TerminalRenderer(colour: Style.isTerminal(2)).render(findings))
  }

  private static func tell(_ error: any Error, in file: String?) -> ExitCode {
    let place = file.map { "\($0): " } ?? ""
    switch error {
    case let error as DiagnosticsError:
      tell(error.diagnostics.filter { $0.severity == .error })
      return ExitCodes.badData
    case let error as InputError:
      Output.standardError("gazette: \(error)")
      return error.kind == .missing
        ? ExitCodes.missingInput : error.kind == .malformed ? ExitCodes.someFailed : ExitCodes.inputOutput
    case let error as Output.WriteError:
      Output.standardError("gazette: \(error)")
      return ExitCodes.inputOutput
    default:
      Output.standardError("gazette: \(place)\(error)")
      return ExitCodes.someFailed
    }
  }
}

import Foundation

/// Runs the built `gazette` and keeps what it says.
struct Command {
  var output: String
  var error: String
  var code: Int32

  /// The binary beside the test bundle.
  static let binary: URL = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map {
      $0.bundleURL.deletingLastPathComponent()
    }
    let places =
      bundles + [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let found = places.map { $0.appendingPathComponent("gazette") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    return found ?? URL(fileURLWithPath: "gazette")
  }()

  /// Runs it in a folder with standard input; output goes through files, so that no pipe can fill up.
  static func run(_ arguments: [String], input: Data? = nil, in folder: TemporaryFolder) throws -> Command {
    let (out, err, inp) = (folder[".out-\(UUID())"], folder[".err-\(UUID())"], folder[".in-\(UUID())"])
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    _ = FileManager.default.createFile(atPath: inp, contents: input ?? Data())
    let process = process(arguments, in: folder)
    process.standardInput = FileHandle(forReadingAtPath: inp)
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Command(output: text(out), error: text(err), code: code)
  }

  static func run(_ arguments: String..., input: String? = nil, in folder: TemporaryFolder) throws -> Command {
    try run(arguments, input: input.map { Data($0.utf8) }, in: folder)
  }

  static func process(_ arguments: [String], in folder: TemporaryFolder) -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    return process
  }

  /// Each line as JSON.
  var objects: [[String: Any]] {
    output.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}

/// A folder with files, removed at the end.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("gazette-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = URL(fileURLWithPath: self[name])
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  subscript(name: String) -> String { path + "/" + name }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A small world, with which the command starts at once even in debug builds.
enum World {
  static let names = """
    id\tname\ttype\tadjectives
    RU\tRussia\tPlace.Country\tRussian
    isil\t=ISIL\tOrganization.ArmedGroup\t

    """
  static let rules = """
    frame attack
      roles attacker: Place.Country, target: Organization
      require attacker, target
      verb strike, bomb: subject attacker, object target
      example "Russia struck ISIL in May." => attack(attacker: "Russia", target: "ISIL")
      example "Russia met ISIL." => not attack

    """
  static let knowledge = ["--no-builtin", "--lexicon", "names.tsv", "--rules", "my.rules"]

  static func folder(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(files.merging(["names.tsv": names, "my.rules": rules]) { first, _ in first })
  }
}

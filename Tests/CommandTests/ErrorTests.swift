import Foundation
import Testing

/// Exit codes, messages on standard error, and what is still written.
@Suite struct ErrorTests {
  @Test(arguments: [
    (["extract", "--format", "xml", "a.txt"], "xml"), (["extract", "--date", "2017-02-30", "a.txt"], "2017-02-30"),
    (["extract", "--offsets", "chars", "a.txt"], "chars"), (["extract", "--jobs", "0", "a.txt"], "--jobs"),
    (["extract", "--scheme", "re3", "a.txt"], "did you mean 're3d'"),
    (["extract", "--format", "text", "--scheme", "re3d", "a.txt"], "--scheme"),
    (["tokens", "--raw", "--tag", "a.txt"], "--tag"), (["evaluate", "a.txt"], "--gold"), (["--nonsense"], "--nonsense"),
  ])
  func wrongCommandLinesEndWith64(_ arguments: [String], _ said: String) throws {
    let result = try Command.run(arguments, in: World.folder(["a.txt": "x"]))
    #expect(result.code == 64)
    #expect(result.error.contains(said), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func aMissingFileDoesNotStopTheRest() throws {
    let folder = try World.folder(["a.txt": "Russia struck ISIL.", "empty/notes.md": "x"])
    let result = try Command.run(["extract", "none.txt", "empty", "a.txt"] + World.knowledge, in: folder)
    #expect(result.code == 66)
    #expect(result.error.contains("gazette: none.txt: no such file or directory\n"))
    #expect(result.error.contains("gazette: empty: no file that ends in .txt or .jsonl in this folder\n"))
    #expect(result.objects.map { $0["id"] as? String } == ["a.txt"])
  }

  @Test func aBadLineDoesNotStopTheRest() throws {
    let folder = try World.folder([
      "d.jsonl": "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\"}\n{bad\n{\"id\": \"c\", \"text\": \"y\"}\n"
    ])
    let result = try Command.run(["extract", "d.jsonl"] + World.knowledge, in: folder)
    #expect(result.code == 1)
    #expect(
      result.error
        == "gazette: d.jsonl:2: no field 'text'\ngazette: d.jsonl:3: no JSON: expected a name in double quotes, at byte 2\n"
    )
    #expect(result.objects.map { $0["id"] as? String } == ["a", "c"])
  }

  @Test(arguments: [
    ("--lexicon", "bad.tsv", "bad.tsv:3:7: error: "), ("--rules", "bad.rules", "bad.rules:2:12: error: "),
    ("--scheme", "./scheme.tsv", "./scheme.tsv:2:1: error: unknown kind of row 'mentoin'"),
  ])
  func badDataEndsWith65(_ option: String, _ file: String, _ said: String) throws {
    let folder = try World.folder([
      "a.txt": "x", "bad.tsv": "# type: Place.City\nid\tname\tmatch\n1\tA B\tfuzzy\n",
      "bad.rules": "frame attack\n  roles a: Plce\n  verb strike: subject a\n",
      "scheme.tsv": "kind\tfrom\tto\tsource\ttarget\nmentoin\ta\tb\n",
    ])
    let result = try Command.run(["extract", option, file, "a.txt"] + World.knowledge, in: folder)
    #expect(result.code == 65)
    #expect(result.error.contains(said), "\(result.error)")
    #expect(result.error.contains("^"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["--lexicon", "--rules"])
  func missingDataEndsWith66(_ option: String) throws {
    let result = try Command.run(
      ["extract", option, "none.tsv", "a.txt"] + World.knowledge, in: World.folder(["a.txt": "x"]))
    #expect(result.code == 66)
    #expect(result.error == "gazette: none.tsv: no such file or directory\n")
  }

  @Test func whatCannotBeWrittenEndsWith74() throws {
    let folder = try World.folder(["a.txt": "x"])
    let result = try Command.run(["extract", "a.txt", "-o", "none/out.json"] + World.knowledge, in: folder)
    #expect(result.code == 74)
    #expect(result.error == "gazette: none/out.json: no such file or directory\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskEndsWith74() throws {
    let folder = try World.folder(["a.txt": "x"])
    let result = try Command.run(["extract", "a.txt", "-o", "/dev/full"] + World.knowledge, in: folder)
    #expect(result.code == 74)
    #expect(result.error.hasPrefix("gazette: /dev/full: "))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let line = "{\"id\": \"a\", \"text\": \"\(String(repeating: "Russia struck ISIL. ", count: 50))\"}\n"
    let folder = try World.folder(["d.jsonl": String(repeating: line, count: 200)])
    let process = Command.process(["tokens", "--raw", "--format", "tsv", "d.jsonl"], in: folder)
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    try output.fileHandleForWriting.close()
    _ = try output.fileHandleForReading.read(upToCount: 10)
    try output.fileHandleForReading.close()
    let said = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
  }

  @Test func warningsAboutTheUsersFilesDoNotStopTheRun() throws {
    let folder = try World.folder([
      "a.txt": "Russia struck ISIL.", "my.rules": World.rules.replacing("  require attacker, target\n", with: ""),
    ])
    let result = try Command.run(["extract", "a.txt"] + World.knowledge, in: folder)
    #expect(result.code == 0)
    #expect(result.objects.count == 1)
    #expect(result.error.contains("my.rules:1:7: warning: "))
  }
}

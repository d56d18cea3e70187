import Foundation
import Gazette
import Testing

@testable import GazetteFormats

@Suite struct DocumentReaderTests {
  private func read(_ paths: [String], form: DocumentReader.Form = .auto, limit: Int = 1 << 20) -> [String] {
    var reader = DocumentReader(paths, form: form, limit: limit)
    var result: [String] = []
    while let next = reader.next() {
      switch next {
      case .success(let document):
        result.append(
          "\(document.id)|\(document.date?.description ?? "-")|\(String(decoding: document.bytes, as: UTF8.self))")
      case .failure(let error): result.append("\(error.kind) \(error)")
      }
    }
    return result
  }

  @Test func foldersAreReadInOrder() throws {
    let folder = try TemporaryFolder([
      "b.txt": "two", "a/z.txt": "one", "c.jsonl": "{\"id\": \"j\", \"text\": \"three\"}\n", "d.md": "no",
      ".hidden.txt": "no",
      "é.txt": "four",
    ])
    let expected = ["\(folder["a/z.txt"])|-|one", "\(folder["b.txt"])|-|two", "j|-|three", "\(folder["é.txt"])|-|four"]
    #expect(read([folder.path]) == expected)
    #expect(read([folder.path + "/"]) == expected)
  }

  @Test func whatIsMissingDoesNotStopTheRest() throws {
    let folder = try TemporaryFolder(["a.txt": "one", "empty/x.md": ""])
    #expect(
      read([folder["none.txt"], folder["empty"], folder["a.txt"]]) == [
        "missing \(folder["none.txt"]): no such file or directory",
        "missing \(folder["empty"]): no file that ends in .txt or .jsonl in this folder", "\(folder["a.txt"])|-|one",
      ])
  }

  @Test func jsonLinesTellOfEachBadLine() throws {
    let lines = [
      "\u{FEFF}{\"id\": 7, \"text\": \"seven\", \"date\": \"2017-10-11T08:00:00Z\", \"other\": [1]}", "",
      "{\"text\": \"no id\"}\r",
      "{\"id\": \"x\"}", "{\"id\": \"x\", \"text\": 5}", "[1]",
      "{\"id\": \"x\", \"text\": \"a\", \"date\": \"11.10.2017\"}", "{\"id\": tru}",
      "{\"id\": [], \"text\": \"a\"}", "{\"id\": null, \"text\": \"last\", \"date\": null}",
    ]
    let folder = try TemporaryFolder(["d.jsonl": lines.joined(separator: "\n")])
    let file = folder["d.jsonl"]
    #expect(
      read([file]) == [
        "7|2017-10-11|seven", "\(file):3|-|no id", "malformed \(file):4: no field 'text'",
        "malformed \(file):5: the field 'text' is no string",
        "malformed \(file):6: not an object; write {\"id\": …, \"text\": …}",
        "malformed \(file):7: the field 'date' is no date such as 2017-10-11: '11.10.2017'",
        "malformed \(file):8: no JSON: expected a value, at byte 8",
        "malformed \(file):9: the field 'id' is neither a string nor a number",
        "\(file):10|-|last",
      ])
  }

  @Test func formsCanBeForced() throws {
    let folder = try TemporaryFolder(["a.txt": "{\"text\": \"x\"}", "b.jsonl": "raw"])
    #expect(read([folder["a.txt"]], form: .jsonl) == ["\(folder["a.txt"]):1|-|x"])
    #expect(read([folder["b.jsonl"]], form: .text) == ["\(folder["b.jsonl"])|-|raw"])
  }

  @Test func documentsBeyondTheLimitAreRefused() throws {
    let folder = try TemporaryFolder([
      "a.txt": String(repeating: "x", count: 1001), "b.txt": String(repeating: "y", count: 1000),
    ])
    let result = read([folder["a.txt"], folder["b.txt"]], limit: 1000)
    #expect(result.count == 2)
    #expect(result[0].hasPrefix("malformed \(folder["a.txt"]): more than 1000 bytes in one document"))
    #expect(result[1].hasSuffix("yyy"))
  }

  @Test func longLinesCrossPieces() throws {
    let texts = [1, 262_144, 262_143, 700_000, 3].map { String(repeating: "é", count: $0) }
    let folder = try TemporaryFolder(["d.jsonl": texts.map { "{\"id\": \"i\", \"text\": \"\($0)\"}\n" }.joined()])
    #expect(read([folder["d.jsonl"]]) == texts.map { "i|-|\($0)" })
  }

  @Test func emptyFilesHoldOneOrNoDocument() throws {
    let folder = try TemporaryFolder(["a.txt": "", "b.jsonl": ""])
    #expect(read([folder["a.txt"]]) == ["\(folder["a.txt"])|-|"])
    #expect(read([folder["b.jsonl"]]).isEmpty)
  }

  @Test func seesWhetherThereIsOneDocument() throws {
    let folder = try TemporaryFolder(["a.txt": ""])
    #expect(DocumentReader.isSingle([folder["a.txt"]]))
    #expect(DocumentReader.isSingle(["-"]))
    #expect(!DocumentReader.isSingle([folder.path]))
    #expect(!DocumentReader.isSingle(["a.jsonl"]))
    #expect(!DocumentReader.isSingle(["a.txt", "b.txt"]))
    #expect(!DocumentReader.isSingle(["-"], form: .jsonl))
  }
}

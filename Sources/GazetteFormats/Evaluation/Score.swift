/// How often predictions are right, and how much of the gold they find.
public struct Score: Sendable, Hashable {
  /// Predictions that some gold agrees with.
  public var rightPredictions = 0
  /// All predictions.
  public var predictions = 0
  /// Gold that some prediction agrees with.
  public var foundGold = 0
  /// All gold.
  public var gold = 0

  /// Nothing counted yet.
  public init() {}

  /// How many of the predictions are right; 0 when there are none.
  public var precision: Double { predictions == 0 ? 0 : Double(rightPredictions) / Double(predictions) }
  /// How much of the gold is found; 0 when there is none.
  public var recall: Double { gold == 0 ? 0 : Double(foundGold) / Double(gold) }
  /// The harmonic mean of both.
  public var f: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Counts both sides of one document.
  public mutating func add<T>(predicted: [T], gold: [T], same: (T, T) -> Bool) {
    predictions += predicted.count
    self.gold += gold.count
    rightPredictions += predicted.count { prediction in gold.contains { same(prediction, $0) } }
    foundGold += gold.count { truth in predicted.contains { same($0, truth) } }
  }

  static func += (a: inout Score, b: Score) {
    a.rightPredictions += b.rightPredictions
    a.predictions += b.predictions
    a.foundGold += b.foundGold
    a.gold += b.gold
  }
}

/// Scores by type, for mentions (exact and overlap) and relations (overlap of all ends that the gold has).
public struct Evaluation: Sendable, Equatable {
  /// By type; a mention is right when its span is.
  public private(set) var exactMentions: [String: Score] = [:]
  /// By type; a mention is right when its span overlaps.
  public private(set) var overlappingMentions: [String: Score] = [:]
  /// By type.
  public private(set) var relations: [String: Score] = [:]

  /// Compares documents of the same id; one that was not predicted counts as predicted empty.
  public init(predicted: [Annotation], gold: [Annotation]) {
    let byID = Dictionary(predicted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for truth in gold {
      let prediction = byID[truth.id] ?? Annotation(id: truth.id, mentions: [], relations: [])
      for type in Set((truth.mentions + prediction.mentions).map(\.type)) {
        let (a, b) = (prediction.mentions.filter { $0.type == type }, truth.mentions.filter { $0.type == type })
        exactMentions[type, default: Score()].add(predicted: a, gold: b) { $0.range == $1.range }
        overlappingMentions[type, default: Score()].add(predicted: a, gold: b) { $0.range.overlaps($1.range) }
      }
      for type in Set((truth.relations + prediction.relations).map(\.type)) {
        let (a, b) = (prediction.relations.filter { $0.type == type }, truth.relations.filter { $0.type == type })
        relations[type, default: Score()].add(predicted: a, gold: b, same: Self.agrees)
      }
    }
  }

  /// Whether each end of the gold is filled by something that overlaps it.
  private static func agrees(_ prediction: Annotation.Relation, _ gold: Annotation.Relation) -> Bool {
    gold.ends.allSatisfy { name, range in prediction.ends[name]?.overlaps(range) ?? false }
  }

  /// Tables for people.
  public var report: String {
    [("mentions, exact", exactMentions), ("mentions, overlap", overlappingMentions), ("relations, overlap", relations)]
      .filter { !$0.1.isEmpty }.map(Self.table).joined(separator: "\n")
  }

  private static func table(_ title: String, _ scores: [String: Score]) -> String {
    var all = Score()
    for score in scores.values { all += score }
    let rows = scores.sorted { $0.key < $1.key } + [("all", all)]
    let width = rows.map(\.0.count).max() ?? 0
    return title + "\n"
      + rows.map { name, score in
        "  \(name)\(String(repeating: " ", count: width - name.count))  P \(percent(score.precision))  R \(percent(score.recall))"
          + "  F \(percent(score.f))  gold \(score.gold), predicted \(score.predictions)\n"
      }.joined()
  }

  /// `  7.5`, the same on every system.
  private static func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }
}

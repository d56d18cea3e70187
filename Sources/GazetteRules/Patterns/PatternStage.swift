/// The patterns that run together.
package struct PatternStage: Sendable {
  package var name: String
}

/// Text from a repository as a terminal may show it: on one line, nothing hidden, nothing that a
/// terminal or a build server obeys.
package func inertTerminal(_ text: String, limit: Int = 200) -> String {
    withoutWorkflowCommands(joined(withoutLogCommands(visible(text, limit: limit))))
}

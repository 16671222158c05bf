//! Text for the runners of pipelines: annotations, summaries, outputs.
//!
//! A runner takes some lines for commands, and what we print comes from logs and titles of anybody. So no line of
//! ours begins with foreign text, and the marks of commands are broken wherever they stand.

use super::escape;

/// How a runner is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// GitHub Actions, Forgejo and Gitea: `::error title=…::…`.
    Workflow,
    /// Azure Pipelines: `##vso[task.logissue type=error]…`.
    Azure,
    /// Lines of text.
    Plain,
}

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Something is broken.
    Error,
    /// Something is worth knowing.
    Notice,
}

/// Foreign text that no runner takes for a command: one line, with the marks of all of them broken. `::` is one at
/// the beginning of a line only, and stands in the names of many tests; `##[` and `##vso[` are looked for anywhere.
pub fn harmless(text: &str) -> String {
    let text = escape::terminal(text);
    let text = text
        .replace("##vso[", "##\u{200b}vso[")
        .replace("##[", "##\u{200b}[");
    match text.trim_start().strip_prefix("::") {
        Some(rest) => format!(":\u{200b}:{rest}"),
        None => text,
    }
}

/// One remark, in the way of the runner.
pub fn annotation(runner: Runner, level: Level, title: &str, message: &str) -> String {
    match runner {
        Runner::Workflow => {
            let word = match level {
                Level::Error => "error",
                Level::Notice => "notice",
            };
            format!(
                "::{word} title={}::{}\n",
                escape::workflow_property(&harmless(title)),
                escape::workflow_command(&harmless(message))
            )
        }
        Runner::Azure if level == Level::Error => format!(
            "##vso[task.logissue type=error]{}: {}\n",
            harmless(title),
            harmless(message)
        ),
        Runner::Azure | Runner::Plain => {
            format!("gitsm: {}: {}\n", harmless(title), harmless(message))
        }
    }
}

/// Lines for a file of outputs: `name=value`. A value is one line, so none can pass for another output.
pub fn outputs(values: &[(&str, &str)]) -> String {
    let line = |(name, value): &(&str, &str)| {
        let value = escape::terminal(value);
        format!("{name}={value}\n")
    };
    values.iter().map(line).collect()
}

/// A section of a summary in Markdown: a heading and a list.
pub fn summary(title: &str, facts: &[(&str, &str)]) -> String {
    let mut text = format!("### {}\n\n", escape::markdown(title));
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        text.push_str(&format!("- {name}: {}\n", escape::markdown(value)));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_is_taken_for_a_command() {
        for evil in [
            "::set-env name=PATH::/evil",
            "a\n::add-mask::x",
            "##[command]rm",
            "##vso[task.setvariable variable=x]y",
            "  :::error::",
            "x\r::stop-commands::t",
        ] {
            for (runner, lead) in [
                (Runner::Workflow, "::error title="),
                (Runner::Azure, "##vso[task.logissue type=error]"),
                (Runner::Plain, "gitsm: "),
            ] {
                let text = annotation(runner, Level::Error, evil, evil);
                assert_eq!(text.matches('\n').count(), 1, "{text}");
                let rest = text.strip_prefix(lead).unwrap();
                assert!(!rest.contains('\r'), "{text}");
                assert!(!rest.contains("##[") && !rest.contains("##vso["), "{text}");
            }
            assert!(!harmless(evil).trim_start().starts_with("::"));
        }
    }

    #[test]
    fn a_workflow_annotation_keeps_its_properties_apart() {
        assert_eq!(
            annotation(
                Runner::Workflow,
                Level::Error,
                "INC-1, opened",
                "50% fail: a, b"
            ),
            "::error title=INC-1%2C opened::50%25 fail: a, b\n"
        );
        assert_eq!(
            annotation(Runner::Azure, Level::Notice, "t", "m"),
            "gitsm: t: m\n"
        );
    }

    #[test]
    fn outputs_and_summaries_are_not_escaped_from() {
        assert_eq!(
            outputs(&[("id", "INC-1"), ("title", "a\nid=INC-2")]),
            "id=INC-1\ntitle=a\\nid=INC-2\n"
        );
        let text = summary("INC-1 | opened", &[("Title", "<b> @ana"), ("Link", "")]);
        assert!(
            text.starts_with("### INC-1 \\| opened\n\n- Title: "),
            "{text}"
        );
        assert!(!text.contains("<b>") && !text.contains("@ana"), "{text}");
    }
}

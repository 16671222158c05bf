//! Findings of history: each with its commit before its place.
//!
//! Formats that know files only (annotations, Code Quality, SARIF) get the commit as the first word of the message.

use serde_json::json;

use super::{Checked, Counts, Format, render as render_files};
use crate::model::finding::Finding;
use crate::model::traced::Traced;
use crate::render::style::{self, paint};
use crate::render::{Options, escape};

/// What was verified, beside what was found.
#[derive(Debug, Clone, Copy)]
pub struct Walked<'a> {
    /// The last commit.
    pub head: &'a str,
    /// The commit that it began after.
    pub base: Option<&'a str>,
    /// How many commits.
    pub commits: usize,
}

/// The findings in this format, in their order.
pub fn render(
    findings: &[Traced],
    walked: &Walked<'_>,
    format: Format,
    options: &Options,
) -> String {
    match format {
        Format::Human => human(findings, walked, options),
        Format::Json => machine(findings, walked),
        other => {
            let files: Vec<Finding> = findings.iter().map(flat).collect();
            let checked = Checked {
                commit: Some(walked.head),
                ..Checked::files(0)
            };
            render_files(&files, &checked, other, options)
        }
    }
}

fn flat(traced: &Traced) -> Finding {
    let mut finding = traced.finding.clone();
    finding.message = format!("{}: {}", traced.short(), finding.message);
    if finding.path.is_empty() {
        finding.path = ".".to_owned();
    }
    finding
}

fn counts(findings: &[Traced]) -> Counts {
    let plain: Vec<Finding> = findings.iter().map(|one| one.finding.clone()).collect();
    Counts::of(&plain)
}

fn human(findings: &[Traced], walked: &Walked<'_>, options: &Options) -> String {
    let mut out = String::new();
    for traced in findings {
        let finding = &traced.finding;
        let mut place = traced.short().to_owned();
        if !finding.path.is_empty() {
            place += &format!(" {}", escape::terminal(&finding.path));
        }
        if let Some(at) = finding.place {
            place += &format!(":{}:{}", at.line, at.column);
        }
        let word = format!("{}[{}]", finding.severity.word(), finding.code);
        let word = paint(&word, style::of_severity(finding.severity), options.color);
        let place = paint(&place, style::TITLE, options.color);
        out += &format!("{place}: {word}: {}\n", escape::terminal(&finding.message));
        if let Some(remedy) = &finding.remedy {
            out += &format!("  = remedy: {}\n", escape::terminal(remedy));
        }
    }
    let verified = match walked.commits {
        1 => "1 commit verified".to_owned(),
        many => format!("{many} commits verified"),
    };
    if findings.is_empty() {
        return format!("ok: {verified}\n");
    }
    let counts = counts(findings);
    let parts = [
        (counts.errors, "error"),
        (counts.warnings, "warning"),
        (counts.notes, "note"),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(number, word)| count(number, word)).collect();
    let mut commits: Vec<&str> = findings.iter().map(|one| one.commit.as_str()).collect();
    commits.sort_unstable();
    commits.dedup();
    let commits = count(commits.len(), "commit");
    out + &format!("\n{} in {commits}; {verified}\n", parts.join(", "))
}

fn count(number: usize, word: &str) -> String {
    match number {
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    }
}

fn machine(findings: &[Traced], walked: &Walked<'_>) -> String {
    let item = |traced: &Traced| {
        let finding = &traced.finding;
        json!({
            "commit": traced.commit,
            "path": (!finding.path.is_empty()).then_some(&finding.path),
            "line": finding.place.map(|place| place.line),
            "column": finding.place.map(|place| place.column),
            "code": finding.code,
            "severity": finding.severity.word(),
            "message": finding.message,
            "remedy": finding.remedy,
        })
    };
    let counts = counts(findings);
    let object = json!({
        "schema": "gitsm.verify/v1",
        "head": walked.head,
        "base": walked.base,
        "commits": walked.commits,
        "errors": counts.errors,
        "warnings": counts.warnings,
        "notes": counts.notes,
        "items": findings.iter().map(item).collect::<Vec<_>>(),
    });
    format!("{}\n", escape::json(&format!("{object:#}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Place;

    fn some() -> Vec<Traced> {
        let at = |path: &str, message: &str| Finding::error(path, "verify/log", message);
        let commit = "0123456789abcdef0123456789abcdef01234567".to_owned();
        let first = at("a.yaml", "x\u{1b}[31m was removed").remedy("put it back");
        vec![
            Traced {
                commit: commit.clone(),
                finding: first.at(Place { line: 3, column: 5 }),
            },
            Traced {
                commit,
                finding: at("", "the commit is odd").warning(),
            },
        ]
    }

    const WALKED: Walked<'static> = Walked {
        head: "0123456789abcdef0123456789abcdef01234567",
        base: None,
        commits: 7,
    };

    #[test]
    fn people_see_commit_place_code_and_remedy() {
        let text = render(&some(), &WALKED, Format::Human, &Options::default());
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("012345678 a.yaml:3:5: error[verify/log]: x"));
        assert!(!text.contains('\u{1b}'));
        assert_eq!(lines[1], "  = remedy: put it back");
        assert_eq!(
            lines[2],
            "012345678: warning[verify/log]: the commit is odd"
        );
        assert_eq!(
            lines[4],
            "1 error, 1 warning in 1 commit; 7 commits verified"
        );
        let clean = render(&[], &WALKED, Format::Human, &Options::default());
        assert_eq!(clean, "ok: 7 commits verified\n");
    }

    #[test]
    fn programs_get_one_object_and_ci_annotations() {
        let json = render(&some(), &WALKED, Format::Json, &Options::default());
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["schema"], "gitsm.verify/v1");
        assert_eq!(json["items"][0]["line"], 3);
        assert_eq!(json["items"][1]["path"], serde_json::Value::Null);
        let github = render(&some(), &WALKED, Format::Github, &Options::default());
        assert!(github.contains("::error file=a.yaml,line=3,col=5,title=verify/log::012345678: x"));
    }
}

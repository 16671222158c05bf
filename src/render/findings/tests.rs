use super::*;
use crate::model::finding::Place;
use serde_json::{Value, json};

fn awkward() -> Vec<Finding> {
    let mut note = Finding::error("b: ä,1.yaml", "id/late", "100% odd\n::error::x");
    note.severity = Severity::Note;
    vec![
        note,
        Finding::error(
            "a.yaml",
            "yaml/duplicate-key",
            "`state` stands twice\x1b[31m",
        )
        .at(Place { line: 3, column: 6 })
        .remedy("keep one of the two"),
        Finding::error("a.yaml", "link/dangling", "no such record")
            .warning()
            .at(Place { line: 1, column: 1 }),
    ]
}

fn source(path: &str) -> Option<String> {
    (path == "a.yaml").then(|| "id: x\nstate: new\n漢字: \u{202e}new\n".to_owned())
}

fn print(format: Format) -> String {
    let checked = Checked {
        commit: Some("98d3a87"),
        files: 500,
        source: &source,
    };
    render(&awkward(), &checked, format, &Options::default())
}

fn parsed(format: Format) -> Value {
    serde_json::from_str(&print(format)).unwrap()
}

#[test]
fn human() {
    assert_eq!(
        print(Format::Human),
        "a.yaml:1:1: warning[link/dangling]: no such record\n    \
         1 | id: x\n      \
           | ^\n\
         a.yaml:3:6: error[yaml/duplicate-key]: `state` stands twice\\x1b[31m\n    \
         3 | 漢字: \\u{202e}new\n      \
           |               ^\n  \
         = remedy: keep one of the two\n\
         \n\
         b: ä,1.yaml: note[id/late]: 100% odd\\n::error::x\n\
         \n\
         1 error, 1 warning, 1 note in 2 files, 500 files checked\n"
    );
}

#[test]
fn human_without_findings_or_text() {
    let out = |findings: &[Finding]| {
        let options = Options::default();
        render(findings, &Checked::files(1), Format::Human, &options)
    };
    assert_eq!(out(&[]), "no findings, 1 file checked\n");
    let one = Finding::error("a", "x/y", "z").at(Place { line: 9, column: 1 });
    assert_eq!(
        out(&[one]),
        "a:9:1: error[x/y]: z\n\n1 error in 1 file, 1 file checked\n"
    );
}

#[test]
fn a_place_outside_the_text_or_on_a_huge_line_does_not_hurt() {
    let long = format!("{}x{}", "a".repeat(5_000), "b".repeat(5_000));
    let text = |_: &str| Some(long.clone());
    let checked = Checked {
        commit: None,
        files: 1,
        source: &text,
    };
    let at = |line, column| {
        let finding = Finding::error("a", "x/y", "z").at(Place { line, column });
        render(&[finding], &checked, Format::Human, &Options::default())
    };
    assert!(!at(2, 1).contains('|') && !at(0, 0).contains('|'));
    assert!(at(1, 1_000_000).contains('^'));
    let middle = at(1, 5_001);
    let lines: Vec<&str> = middle.lines().collect();
    let caret = lines[2].chars().position(|c| c == '^').unwrap();
    assert_eq!(lines[1].chars().nth(caret), Some('x'));
    assert!(lines[1].chars().count() < 120);
}

#[test]
fn github() {
    assert_eq!(
        print(Format::Github),
        "::warning file=a.yaml,line=1,col=1,title=link/dangling::no such record\n\
         ::error file=a.yaml,line=3,col=6,title=yaml/duplicate-key::`state` stands twice\\x1b[31m%0Aremedy: keep one of the two\n\
         ::notice file=b%3A ä%2C1.yaml,title=id/late::100%25 odd%0A::error::x\n"
    );
}

#[test]
fn json_items() {
    let out = parsed(Format::Json);
    assert_eq!(
        (
            &out["schema"],
            &out["commit"],
            &out["checked"],
            &out["errors"]
        ),
        (
            &json!("gitsm.check/v1"),
            &json!("98d3a87"),
            &json!(500),
            &json!(1)
        )
    );
    assert_eq!(
        out["items"][1],
        json!({"path": "a.yaml", "line": 3, "column": 6, "code": "yaml/duplicate-key", "severity": "error",
               "message": "`state` stands twice\u{1b}[31m", "remedy": "keep one of the two"})
    );
    assert_eq!(out["items"][2]["line"], Value::Null);
}

#[test]
fn gitlab_issues() {
    let out = parsed(Format::Gitlab);
    assert_eq!(out[1]["severity"], "major");
    assert_eq!(out[1]["check_name"], "yaml/duplicate-key");
    assert_eq!(
        out[2]["location"],
        json!({"path": "b: ä,1.yaml", "lines": {"begin": 1}})
    );
    assert_eq!(out[0]["fingerprint"].as_str().unwrap().len(), 64);
}

#[test]
fn fingerprints_survive_moved_lines_and_tell_twins_apart() {
    let at = |line| Finding::error("a", "x/y", "z").at(Place { line, column: 1 });
    let of = |findings: &[Finding]| -> Vec<String> {
        let all: Vec<&Finding> = findings.iter().collect();
        fingerprinted(&all)
            .into_iter()
            .map(|(_, print)| print)
            .collect()
    };
    assert_eq!(of(&[at(1)]), of(&[at(99)]));
    let twins = of(&[at(1), at(2)]);
    assert_ne!(twins[0], twins[1]);
    // The parts are delimited: moving a letter from one to the next is another finding.
    assert_ne!(
        of(&[Finding::error("ab", "c", "d")]),
        of(&[Finding::error("a", "bc", "d")])
    );
}

#[test]
fn sarif_log() {
    let out = parsed(Format::Sarif);
    assert_eq!(out["version"], "2.1.0");
    let run = &out["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    let place = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"], json!({"startLine": 3, "startColumn": 6}));
    let last = &run["results"][2];
    assert_eq!(last["level"], "note");
    assert_eq!(
        last["locations"][0]["physicalLocation"],
        json!({"artifactLocation": {"uri": "b%3A%20%C3%A4%2C1.yaml"}})
    );
}

#[test]
fn formats_are_found_by_name() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    assert!("xml".parse::<Format>().is_err());
}

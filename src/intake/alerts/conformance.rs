//! What every reader must do, whatever its format: take the sample whole; refuse what is cut off, huge, doubled,
//! not UTF-8 or of the wrong type, with the place, and take nothing of it; let nothing hostile through.

use std::path::Path;

use super::*;

/// The present of the tests.
pub fn now() -> DateTime<Utc> {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

pub fn options() -> Options<'static> {
    Options {
        file: "in.json",
        now: now(),
        per: Per::Alert,
        mapping: None,
    }
}

/// A file of test data.
pub fn sample(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/intake");
    std::fs::read(root.join(name)).unwrap()
}

fn sample_of(format: &Format) -> Vec<u8> {
    sample(match format.name {
        "nagios" => "nagios.env",
        "json" => "uptime.json",
        "alertmanager" => "alertmanager.json",
        "grafana" => "grafana.json",
        "pagerduty" => "pagerduty.json",
        "cloudevents" => "cloudevents.json",
        "gitlab" => "gitlab.json",
        other => panic!("{other} has no sample"),
    })
}

fn mapping() -> Mapping {
    let text = String::from_utf8(sample("uptime.yaml")).unwrap();
    Mapping::parse("uptime.yaml", &text).unwrap()
}

fn run(format: &Format, bytes: &[u8]) -> Result<Batch, IngestError> {
    let mapping = mapping();
    let mapping = (format.name == "json").then_some(&mapping);
    format.read(
        bytes,
        &Options {
            mapping,
            ..options()
        },
    )
}

/// The complaint about a sample after an edit.
pub fn broken(name: &str, from: &str, to: &str) -> String {
    let format = Format::named(name).unwrap();
    let text = String::from_utf8(sample_of(format)).unwrap();
    assert!(text.contains(from), "{from}");
    run(format, text.replacen(from, to, 1).as_bytes())
        .unwrap_err()
        .to_string()
}

fn each(test: impl Fn(&Format, Vec<u8>)) {
    for format in &FORMATS {
        test(format, sample_of(format));
    }
}

#[test]
fn the_sample_is_read_and_reading_it_again_gives_the_same() {
    each(|format, bytes| {
        let batch = run(format, &bytes).unwrap();
        assert!(!batch.signals.is_empty(), "{}", format.name);
        assert_eq!(batch, run(format, &bytes).unwrap(), "{}", format.name);
        for signal in &batch.signals {
            assert!(!signal.title.is_empty(), "{}", format.name);
            assert!(signal.at <= now(), "{}", format.name);
            assert!(signal.delivery.is_some(), "{}", format.name);
            assert!(!signal.key.parts().is_empty(), "{}", format.name);
            assert_eq!(*signal, signal.cleaned(), "{}", format.name);
        }
    });
}

#[test]
fn with_a_byte_order_mark_it_is_the_same() {
    each(|format, bytes| {
        let marked = [b"\xef\xbb\xbf".as_slice(), &bytes].concat();
        assert_eq!(run(format, &marked), run(format, &bytes), "{}", format.name);
    });
}

#[test]
fn a_delivery_that_is_cut_off_is_refused() {
    each(|format, bytes| {
        let whole = run(format, &bytes).unwrap();
        let last = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace());
        for end in (0..last.unwrap()).step_by(5) {
            match run(format, &bytes[..end]) {
                Err(_) => {}
                // Lines have no end that could be missing; what is left must be no other failure.
                Ok(batch) => {
                    assert_eq!(format.name, "nagios", "cut at {end}");
                    let signal = &batch.signals[0];
                    assert!(whole.signals[0].title.starts_with("Disk"));
                    assert_eq!(signal.status, whole.signals[0].status);
                }
            }
        }
    });
}

#[test]
fn a_huge_delivery_is_refused_at_once() {
    each(|format, mut bytes| {
        bytes.resize(json::LIMIT + 1, b' ');
        let error = run(format, &bytes).unwrap_err();
        assert!(
            matches!(error, IngestError::TooLarge { .. }),
            "{}: {error}",
            format.name
        );
    });
}

#[test]
fn nothing_is_no_delivery() {
    each(|format, _| {
        let error = run(format, b" \n\t").unwrap_err();
        assert!(
            matches!(error, IngestError::Empty { .. }),
            "{}",
            format.name
        );
    });
}

#[test]
fn a_key_that_stands_twice_is_told_with_its_line() {
    each(|format, bytes| {
        let text = String::from_utf8(bytes).unwrap();
        let (line, doubled) = match format.name {
            "nagios" => (
                2,
                text.replacen('\n', "\nNAGIOS_NOTIFICATIONTYPE=RECOVERY\n", 1),
            ),
            _ => {
                let at = text.find("\": \"").unwrap_or_default();
                let start = text[..at].rfind('"').unwrap();
                let key = &text[start..=at];
                let line = text[..start].matches('\n').count() + 1;
                (
                    line,
                    format!("{}{key}: 0, {}", &text[..start], &text[start..]),
                )
            }
        };
        let error = run(format, doubled.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("stands twice"), "{}: {error}", format.name);
        assert!(
            error.starts_with(&format!("in.json:{line}")),
            "{}: {error}",
            format.name
        );
    });
}

#[test]
fn what_is_not_utf_8_is_told_with_its_place() {
    each(|format, mut bytes| {
        let at = bytes.len() / 2;
        bytes[at] = 0xff;
        let error = run(format, &bytes).unwrap_err();
        assert!(
            matches!(error, IngestError::NotUtf8 { byte, .. } if byte == at),
            "{}: {error}",
            format.name
        );
    });
}

#[test]
fn a_raw_control_character_is_refused_and_an_escaped_one_is_neutralised() {
    each(|format, bytes| {
        let text = String::from_utf8(bytes).unwrap();
        let sign = match format.name {
            "nagios" => "DISK CRITICAL",
            "json" => "Shop",
            "alertmanager" => "Instance web-01:9100 is down",
            "grafana" => "Checkout answers slowly",
            "pagerduty" => "DISK at",
            "cloudevents" => "Response time",
            _ => "Incident title",
        };
        assert!(text.contains(sign), "{}", format.name);
        let raw = text.replace(sign, &format!("\u{1b}]0;{sign}"));
        let error = run(format, raw.as_bytes()).unwrap_err().to_string();
        assert!(
            error.contains("control character"),
            "{}: {error}",
            format.name
        );
        if format.name != "nagios" {
            let escaped = text.replace(
                sign,
                &format!("\\u001b]0;{sign}\\u202e\\u0000\\n::error::x"),
            );
            let batch = run(format, escaped.as_bytes()).unwrap();
            let title = &batch.signals[0].title;
            assert!(title.contains("::error::x"), "{}: {title}", format.name);
            assert!(
                !title.contains(['\u{1b}', '\u{202e}', '\0', '\n']),
                "{}: {title:?}",
                format.name
            );
        }
    });
}

#[test]
fn a_document_of_another_type_is_refused() {
    each(|format, _| {
        for other in [
            "null", "7", "\"text\"", "[]", "{}", "[[]]", "[null]", "true",
        ] {
            let error = run(format, other.as_bytes()).unwrap_err();
            assert!(
                crate::model::explain::Explain::hint(&error).is_some(),
                "{}: {other}: {error}",
                format.name
            );
        }
    });
}

#[test]
fn any_value_may_be_of_any_type_without_a_half_taken_delivery() {
    each(|format, bytes| {
        if format.name == "nagios" {
            return;
        }
        let whole: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let mut ways = Vec::new();
        pointers(&whole, String::new(), &mut ways);
        let all = run(format, &bytes).unwrap();
        let all = all.signals.len() + all.passed_over.len();
        for way in ways {
            for other in [
                serde_json::json!(null),
                serde_json::json!(-7.5),
                serde_json::json!(["x", {"y": 1}]),
                serde_json::json!({"z": []}),
                serde_json::json!("\u{7}"),
            ] {
                let mut edited = whole.clone();
                *edited.pointer_mut(&way).unwrap() = other;
                if let Ok(batch) = run(format, edited.to_string().as_bytes()) {
                    let found = batch.signals.len() + batch.passed_over.len();
                    assert_eq!(found, all, "{}: {way}", format.name);
                }
            }
        }
    });
}

fn pointers(value: &serde_json::Value, way: String, found: &mut Vec<String>) {
    let below: Vec<(String, &serde_json::Value)> = match value {
        serde_json::Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value))
            .collect(),
        serde_json::Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (step, value) in below {
        let way = format!("{way}/{step}");
        found.push(way.clone());
        pointers(value, way, found);
    }
}

#[test]
fn too_many_alerts_at_once_are_refused() {
    let alert = r#"{"status": "firing", "labels": {"alertname": "x"}}"#;
    let alerts = vec![alert; json::ITEMS + 1].join(",");
    let text =
        format!(r#"{{"version": "4", "status": "firing", "groupKey": "g", "alerts": [{alerts}]}}"#);
    let error = run(Format::named("alertmanager").unwrap(), text.as_bytes());
    assert_eq!(
        error.unwrap_err().to_string(),
        "in.json: `alerts` has 1001 items; the limit is 1000"
    );
}

#[test]
fn names_are_unique_and_each_says_what_it_is() {
    let mut names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FORMATS.len());
    assert!(FORMATS.iter().all(|format| format.help.len() > 20));
}

#[test]
fn a_long_name_of_a_delivery_is_not_cut_into_that_of_another() {
    let event = |id: String| {
        let text = format!(
            r#"{{"specversion": "1.0", "id": "{id}", "source": "/s", "type": "x.failed"}}"#
        );
        let batch = run(Format::named("cloudevents").unwrap(), text.as_bytes()).unwrap();
        batch.signals[0].delivery.clone().unwrap()
    };
    let long = "n".repeat(5_000);
    assert_ne!(event(format!("{long}1")), event(format!("{long}2")));
    assert_eq!(event("1".to_owned()), "cloudevents:/s:1");
}

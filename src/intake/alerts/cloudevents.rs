//! CloudEvents 1.0 in JSON, one event or a batch, with CDEvents among them.
//! Sources: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md>,
//! <https://github.com/cdevents/spec/blob/main/continuous-operations.md>.
//!
//! An event can be anything. Only a type whose last word says that something broke or was mended counts; the words
//! of a mapping (`firing:`, `resolved:`) come before the ones here, and match whole types too.

use super::json::{At, Json};
use super::{Batch, IngestError, Options, first_of};
use crate::intake::signal::{Fingerprint, Signal, Status};

const NAME: &str = "cloudevents";

/// Last words of a type that say that something broke.
const FIRING: [&str; 11] = [
    "alarm",
    "critical",
    "crashed",
    "detected",
    "down",
    "error",
    "failed",
    "firing",
    "raised",
    "reported",
    "triggered",
];

/// Last words of a type that say that it works again.
const RESOLVED: [&str; 7] = [
    "cleared",
    "closed",
    "fixed",
    "ok",
    "recovered",
    "resolved",
    "up",
];

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    let events = match top.items() {
        Some(_) => top.counted()?,
        None => vec![top],
    };
    let mut batch = Batch::default();
    for event in &events {
        match read_event(event, options)? {
            Ok(signal) => batch.signals.push(signal),
            Err(why) => batch.passed_over.push(why),
        }
    }
    Ok(batch)
}

/// The signal of an event, or why it is none.
fn read_event(
    event: &At<'_>,
    options: &Options<'_>,
) -> Result<Result<Signal, String>, IngestError> {
    if event.get("specversion").is_none() {
        let why = "there is no `specversion`";
        return Err(event.not(NAME, why, None));
    }
    if !event.need_text("specversion")?.starts_with("1.") {
        return Err(event.need("specversion")?.wrong("\"1.0\""));
    }
    let id = event.need_text("id")?;
    let source = event.need_text("source")?;
    let kind = event.need_text("type")?;
    let said = event.time("time")?;
    let subject = event.text("subject")?;
    let about = About::of(event)?;
    let (Some(status), what) = status(&kind, options) else {
        return Ok(Err(format!(
            "{}: the type {kind:?} says neither firing nor resolved; name it in a mapping",
            event.named()
        )));
    };
    let key = match (&about.subject, &subject) {
        (Some((of, id)), _) => vec![("of", of.clone()), ("subject", id.clone())],
        (None, Some(subject)) => vec![
            ("of", source.clone()),
            ("subject", subject.clone()),
            ("what", what),
        ],
        (None, None) => vec![("of", source.clone()), ("what", what)],
    };
    let parts = [("source", NAME.to_owned())].into_iter().chain(key);
    let key = Fingerprint::of(Fingerprint::VERSION, parts);
    let title = about.title.clone().unwrap_or_else(|| match &subject {
        Some(subject) => format!("{kind}: {subject}"),
        None => kind.clone(),
    });
    let mut signal = Signal::new(NAME, key, status, title, options.when(said));
    // The specification: source and id together are unique.
    signal.delivery = Some(format!("{NAME}:{source}:{id}"));
    signal.severity = match event.text("severity")? {
        Some(word) => Some(word),
        None => about.severity,
    };
    signal.service = about.service;
    signal.environment = about.environment;
    signal.link = about.link;
    signal.body = about.body;
    signal.facts.insert("Type".to_owned(), kind);
    signal.facts.insert("Source".to_owned(), source);
    signal
        .facts
        .extend(subject.map(|subject| ("Subject".to_owned(), subject)));
    signal.facts.extend(about.facts);
    Ok(Ok(signal))
}

/// What a type says, and what it is about: the type without its version and its last word.
fn status(kind: &str, options: &Options<'_>) -> (Option<Status>, String) {
    let words: Vec<&str> = kind.split(['.', '/', ':', '-', '_']).collect();
    let number = |word: &&&str| {
        word.trim_start_matches('v')
            .bytes()
            .all(|byte| byte.is_ascii_digit())
    };
    let versions = words.iter().rev().take_while(number).count();
    let words = &words[..words.len() - versions];
    let Some((last, about)) = words.split_last() else {
        return (None, kind.to_owned());
    };
    let last = last.to_ascii_lowercase();
    let mapped = options
        .mapping
        .and_then(|mapping| mapping.word(kind).or_else(|| mapping.word(&last)));
    let known = match &last {
        last if FIRING.contains(&last.as_str()) => Some(Status::Firing),
        last if RESOLVED.contains(&last.as_str()) => Some(Status::Resolved),
        _ => None,
    };
    (mapped.or(known), about.join("."))
}

/// What the data of an event says.
#[derive(Default)]
struct About {
    /// The subject of a CDEvent and its source.
    subject: Option<(String, String)>,
    title: Option<String>,
    body: String,
    severity: Option<String>,
    service: Option<String>,
    environment: Option<String>,
    link: Option<String>,
    facts: Vec<(String, String)>,
}

impl About {
    fn of(event: &At<'_>) -> Result<Self, IngestError> {
        if let Some(encoded) = event.get("data_base64") {
            encoded.scalar()?;
        }
        let Some(data) = event.get("data") else {
            return Ok(About::default());
        };
        if let (Some(context), Some(subject)) = (data.get("context"), data.get("subject"))
            && context
                .text("type")?
                .is_some_and(|kind| kind.starts_with("dev.cdevents."))
        {
            return About::of_cdevent(&context, &subject);
        }
        Ok(About::of_data(&data))
    }

    fn of_cdevent(context: &At<'_>, subject: &At<'_>) -> Result<Self, IngestError> {
        let source = match subject.text("source")? {
            Some(source) => source,
            None => context.need_text("source")?,
        };
        let content = subject.get("content");
        let text = |name: &str| match &content {
            Some(content) => content.text(name),
            None => Ok(None),
        };
        let id = |name: &str| match content.as_ref().and_then(|content| content.get(name)) {
            Some(found) => found.text("id"),
            None => Ok(None),
        };
        let artifact = text("artifactId")?.map(|id| ("Artifact".to_owned(), id));
        let title = match text("description")? {
            Some(title) => Some(title),
            None => text("summary")?,
        };
        Ok(About {
            subject: Some((source, subject.need_text("id")?)),
            title,
            severity: text("priority")?,
            service: id("service")?,
            environment: id("environment")?,
            link: match text("ticketURI")? {
                Some(link) => Some(link),
                None => text("uri")?,
            },
            facts: artifact.into_iter().collect(),
            ..About::default()
        })
    }

    /// Data has no shape of its own: what is named as people name it is used, all the rest are facts.
    fn of_data(data: &At<'_>) -> Self {
        let Some(pairs) = data.pairs() else {
            let text = data.scalar().unwrap_or_else(|_| data.json().compact());
            return About {
                body: text,
                ..About::default()
            };
        };
        let plain = pairs
            .iter()
            .map(|(name, value)| {
                let value = value.scalar().unwrap_or_else(|_| value.json().compact());
                ((*name).to_owned(), value)
            })
            .collect();
        let find = |names: &[&str]| first_of(&plain, names).map(str::to_owned);
        About {
            title: find(&["title", "summary", "message"]),
            body: find(&["description", "details"]).unwrap_or_default(),
            severity: find(&["severity", "priority", "level"]),
            service: find(&["service"]),
            environment: find(&["environment", "env"]),
            link: find(&["url", "link"]),
            facts: plain.clone().into_iter().collect(),
            ..About::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, options, sample};
    use super::super::mapping::Mapping;
    use super::*;

    #[test]
    fn a_batch_yields_what_broke_and_tells_what_it_passes_over() {
        let batch = read(&sample("cloudevents.json"), &options()).unwrap();
        let [incident, backup] = batch.signals.as_slice() else {
            panic!("two signals");
        };
        assert_eq!(incident.title, "Response time above 10ms");
        assert_eq!(incident.service.as_deref(), Some("myApp"));
        assert_eq!(incident.environment.as_deref(), Some("prod1"));
        assert_eq!(
            incident.delivery.as_deref(),
            Some("cloudevents:/event/source/123:271069a8-fc18-44f1-b38f-9d70a1695819")
        );
        assert_eq!(backup.title, "No space left on device");
        assert_eq!(backup.severity.as_deref(), Some("high"));
        assert_eq!(backup.facts["attempt"], "3");
        assert_eq!(
            batch.passed_over,
            [
                "[2]: the type \"org.example.report.published\" says neither firing nor resolved; name it in a mapping"
            ]
        );
    }

    #[test]
    fn the_event_that_it_is_over_has_the_key_of_the_one_that_it_began() {
        let text = String::from_utf8(sample("cloudevents.json")).unwrap();
        let began = read(text.as_bytes(), &options()).unwrap();
        let over = text
            .replace("incident.detected.0.3.0", "incident.resolved.0.3.0")
            .replace("backup.failed", "backup.recovered");
        let over = read(over.as_bytes(), &options()).unwrap();
        for (one, other) in began.signals.iter().zip(&over.signals) {
            assert_eq!(one.key, other.key);
            assert_eq!(other.status, Status::Resolved);
        }
    }

    #[test]
    fn a_mapping_says_what_a_type_means() {
        let text = "firing: [org.example.report.published]\nresolved: [failed]\n";
        let mapping = Mapping::parse("m.yaml", text).unwrap();
        let mapping = Some(&mapping);
        let options = Options {
            mapping,
            ..options()
        };
        let batch = read(&sample("cloudevents.json"), &options).unwrap();
        let statuses: Vec<Status> = batch.signals.iter().map(|one| one.status).collect();
        assert_eq!(statuses, [Status::Firing, Status::Resolved, Status::Firing]);
        assert_eq!(batch.signals[2].body, "weekly");
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(
            broken("cloudevents", "\"id\": \"7c1f\"", "\"id\": 7"),
            "in.json: `[1].id` is 7; expected text"
        );
        assert!(
            broken(
                "cloudevents",
                "\"specversion\": \"1.0\"",
                "\"specversion\": \"0.3\""
            )
            .contains("expected \"1.0\"")
        );
        assert!(read(b"{\"id\": \"1\"}", &options()).is_err());
    }
}

//! Any other JSON, read by a mapping.

use super::json::{At, Json};
use super::mapping::{Mapping, Paths, Whole};
use super::{Batch, IngestError, Options};
use crate::intake::signal::{Fingerprint, Signal, Status};

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let mapping = options.mapping.ok_or(IngestError::NoMapping)?;
    let whole = mapping.whole()?;
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    let items = match (&mapping.items, top.items()) {
        (Some(path), _) => {
            let list = path
                .follow(&top)
                .ok_or_else(|| missing(&top, path.as_str()))?;
            list.counted()?
        }
        (None, Some(_)) => top.counted()?,
        (None, None) => vec![top],
    };
    let signals: Result<Vec<Signal>, IngestError> = items
        .iter()
        .map(|item| signal(item, &whole, options))
        .collect();
    signals.map(Batch::from)
}

fn missing(at: &At<'_>, path: &str) -> IngestError {
    IngestError::Missing {
        file: at.file().to_owned(),
        at: match at.named().as_str() {
            "the document" => path.to_owned(),
            way => format!("{way}.{path}"),
        },
    }
}

fn signal(item: &At<'_>, whole: &Whole<'_>, options: &Options<'_>) -> Result<Signal, IngestError> {
    let mapping = whole.rest;
    let text = |paths: &Option<Paths>| match paths.as_ref().and_then(|paths| paths.follow(item)) {
        Some(at) => at.scalar().map(Some),
        None => Ok(None),
    };
    let title = match whole.title.follow(item) {
        Some(at) => at.scalar()?,
        None => return Err(missing(item, first(whole.title))),
    };
    let key = key(item, whole)?;
    let status = status(item, mapping)?;
    let time = mapping.time.as_ref().and_then(|paths| paths.follow(item));
    let said = time.map(|at| at.any_time()).transpose()?;
    let mut signal = Signal::new(whole.source, key, status, title, options.when(said));
    let word = match status {
        Status::Firing => "firing",
        _ => "resolved",
    };
    signal.delivery = match (text(&mapping.delivery)?, said) {
        (Some(name), _) => Some(format!("{}:{name}", whole.source)),
        (None, Some(at)) => Some(format!(
            "{}:{}:{}:{word}",
            whole.source,
            signal.key,
            at.timestamp()
        )),
        (None, None) => None,
    };
    signal.severity = text(&mapping.severity)?;
    signal.link = text(&mapping.link)?;
    signal.service = text(&mapping.service)?;
    signal.environment = text(&mapping.environment)?;
    signal.body = text(&mapping.body)?.unwrap_or_default();
    for (name, path) in &mapping.facts {
        if let Some(at) = path.follow(item) {
            let value = at.scalar().unwrap_or_else(|_| at.json().compact());
            signal.facts.insert(name.clone(), value);
        }
    }
    Ok(signal)
}

fn first(paths: &Paths) -> &str {
    paths.all().first().map_or("", |path| path.as_str())
}

/// All parts of the key; one of them at least must be there, or every alert would be the same.
fn key(item: &At<'_>, whole: &Whole<'_>) -> Result<Fingerprint, IngestError> {
    let mut parts = vec![("source", whole.source.to_owned())];
    for path in whole.key.all() {
        if let Some(at) = path.follow(item) {
            parts.push((path.as_str(), at.scalar()?));
        }
    }
    match parts
        .iter()
        .skip(1)
        .any(|(_, value)| !value.trim().is_empty())
    {
        true => Ok(Fingerprint::of(Fingerprint::VERSION, parts)),
        false => Err(missing(item, first(whole.key))),
    }
}

fn status(item: &At<'_>, mapping: &Mapping) -> Result<Status, IngestError> {
    let Some(paths) = &mapping.status else {
        return Ok(Status::Firing);
    };
    let at = paths
        .follow(item)
        .ok_or_else(|| missing(item, first(paths)))?;
    let word = at.scalar()?;
    mapping.word(&word).ok_or_else(|| IngestError::UnknownWord {
        file: at.file().to_owned(),
        at: at.named(),
        word,
    })
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, options, sample};
    use super::*;

    fn mapping() -> Mapping {
        let text = String::from_utf8(sample("uptime.yaml")).unwrap();
        Mapping::parse("uptime.yaml", &text).unwrap()
    }

    #[test]
    fn the_mapping_says_where_things_stand() {
        let mapping = mapping();
        let mapping = Some(&mapping);
        let batch = read(
            &sample("uptime.json"),
            &Options {
                mapping,
                ..options()
            },
        )
        .unwrap();
        let [down, up] = batch.signals.as_slice() else {
            panic!("two events");
        };
        assert_eq!(down.source, "uptime");
        assert_eq!(down.title, "Shop");
        assert_eq!(down.status, Status::Firing);
        assert_eq!(down.at.to_rfc3339(), "2026-11-20T08:41:03+00:00");
        assert_eq!(down.severity.as_deref(), Some("page"));
        assert_eq!(down.service.as_deref(), Some("42"));
        assert_eq!(down.body, "Connection timed out");
        assert_eq!(down.facts["Region"], "eu");
        assert_eq!(up.status, Status::Resolved);
        assert_eq!(up.at.to_rfc3339(), "2026-11-20T08:41:40+00:00");
        assert_eq!(up.body, "");
        assert_ne!(down.key, up.key);
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(read(b"{}", &options()).unwrap_err(), IngestError::NoMapping);
        assert_eq!(
            broken("json", "\"state\": 2", "\"state\": 3"),
            "in.json: `events[1].state` is \"3\", which the mapping counts neither as firing nor as resolved"
        );
        assert_eq!(
            broken("json", "\"id\": 42", "\"no\": 42"),
            "in.json: `events[0].monitor.id` is missing"
        );
        assert_eq!(
            broken("json", "\"events\"", "\"event\""),
            "in.json: `events` is missing"
        );
        assert_eq!(
            broken("json", "\"level\": \"page\"", "\"level\": [1]"),
            "in.json: `events[0].level` is a list; expected text or a number"
        );
    }
}

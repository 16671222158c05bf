//! PagerDuty Events API v2, as senders write it.
//! Source: <https://developer.pagerduty.com/docs/send-alert-event>.
//!
//! The `routing_key` is a secret of the sender: it is not read. What PagerDuty calls a group is the service.

use super::json::{At, Json};
use super::{Batch, IngestError, Options};
use crate::intake::signal::{Fingerprint, Signal, Status};

const NAME: &str = "pagerduty";

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    if top.get("event_action").is_none() {
        return Err(top.not(NAME, "there is no `event_action`", None));
    }
    let status = match top.need_text("event_action")?.as_str() {
        "trigger" => Status::Firing,
        "resolve" => Status::Resolved,
        "acknowledge" => {
            return Ok(Batch::nothing(
                "an acknowledgement says neither firing nor resolved",
            ));
        }
        _ => {
            let expected = "`trigger`, `acknowledge` or `resolve`";
            return Err(top.need("event_action")?.wrong(expected));
        }
    };
    let signal = match status {
        Status::Firing => trigger(&top, &top.need("payload")?, options)?,
        _ => resolve(&top, options)?,
    };
    Ok(vec![signal].into())
}

/// What PagerDuty itself would make an alert of; without a `dedup_key` the same words are the same failure.
fn key(top: &At<'_>, payload: Option<&At<'_>>) -> Result<Fingerprint, IngestError> {
    let mut parts = vec![("source", NAME.to_owned())];
    match (top.text("dedup_key")?, payload) {
        (Some(key), _) => parts.push(("dedup_key", key)),
        (None, None) => {
            top.need("dedup_key")?;
        }
        (None, Some(payload)) => {
            for name in ["source", "component", "group", "class", "summary"] {
                parts.push((name, payload.text(name)?.unwrap_or_default()));
            }
        }
    }
    Ok(Fingerprint::of(Fingerprint::VERSION, parts))
}

fn resolve(top: &At<'_>, options: &Options<'_>) -> Result<Signal, IngestError> {
    let payload = top.get("payload");
    let text = |name| {
        payload
            .as_ref()
            .map(|payload| payload.text(name))
            .transpose()
    };
    let title = text("summary")?.flatten();
    let said = match &payload {
        Some(payload) => payload.time("timestamp")?,
        None => None,
    };
    let key = key(top, None)?;
    let title = title.unwrap_or_else(|| "Resolved".to_owned());
    Ok(Signal::new(
        NAME,
        key,
        Status::Resolved,
        title,
        options.when(said),
    ))
}

fn trigger(top: &At<'_>, payload: &At<'_>, options: &Options<'_>) -> Result<Signal, IngestError> {
    let summary = payload.need_text("summary")?;
    let source = payload.need_text("source")?;
    let severity = payload.need_text("severity")?;
    if !["critical", "error", "warning", "info"].contains(&severity.as_str()) {
        let expected = "`critical`, `error`, `warning` or `info`";
        return Err(payload.need("severity")?.wrong(expected));
    }
    let said = payload.time("timestamp")?;
    let key = key(top, Some(payload))?;
    let delivery = said.map(|at| format!("{NAME}:{key}:{}", at.timestamp()));
    let mut signal = Signal::new(NAME, key, Status::Firing, &summary, options.when(said));
    signal.delivery = delivery;
    signal.severity = Some(severity);
    signal.service = payload.text("group")?;
    if summary.chars().count() > crate::intake::signal::TITLE {
        signal.body = summary;
    }
    signal.facts.insert("Source".to_owned(), source);
    for (name, shown) in [("component", "Component"), ("class", "Class")] {
        if let Some(value) = payload.text(name)? {
            signal.facts.insert(shown.to_owned(), value);
        }
    }
    links(top, &mut signal)?;
    details(payload, &mut signal);
    Ok(signal)
}

/// The program that watches is the best place to look; further links are facts.
fn links(top: &At<'_>, signal: &mut Signal) -> Result<(), IngestError> {
    signal.link = top.text("client_url")?;
    if let Some(client) = top.text("client")? {
        signal.facts.insert("Client".to_owned(), client);
    }
    let Some(links) = top.get("links") else {
        return Ok(());
    };
    let items = links.items().ok_or_else(|| links.wrong("a list"))?;
    for (at, link) in items.iter().enumerate() {
        let address = link.need_text("href")?;
        let name = link
            .text("text")?
            .unwrap_or_else(|| format!("Link {}", at + 1));
        signal.link.get_or_insert_with(|| address.clone());
        signal.facts.insert(name, address);
    }
    Ok(())
}

/// `custom_details` may be anything.
fn details(payload: &At<'_>, signal: &mut Signal) {
    let Some(details) = payload.get("custom_details") else {
        return;
    };
    let plain = |at: &At<'_>| at.scalar().unwrap_or_else(|_| at.json().compact());
    match details.pairs() {
        Some(pairs) => signal.facts.extend(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), plain(value))),
        ),
        None => {
            signal.facts.insert("Details".to_owned(), plain(&details));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, options, sample};
    use super::*;

    #[test]
    fn a_trigger_fires_and_its_secret_is_not_kept() {
        let batch = read(&sample("pagerduty.json"), &options()).unwrap();
        let signal = &batch.signals[0];
        assert_eq!(
            signal.title,
            "DISK at 99% on machine prod-datapipe03.example.com"
        );
        assert_eq!(signal.at.to_rfc3339(), "2026-11-20T08:42:58+00:00");
        assert_eq!(signal.severity.as_deref(), Some("critical"));
        assert_eq!(signal.service.as_deref(), Some("prod-datapipe"));
        assert_eq!(
            signal.link.as_deref(),
            Some("https://monitoring.example.com")
        );
        assert_eq!(signal.facts["Runbook"], "https://example.com/runbook");
        assert_eq!(signal.facts["load avg"], "0.75");
        assert_eq!(signal.facts["disks"], "[\"sda\",\"sdb\"]");
        let kept = serde_json::to_string(signal).unwrap();
        assert!(!kept.contains("\"samplekeyhere\""), "{kept}");
    }

    #[test]
    fn a_resolve_names_the_same_failure_and_an_acknowledgement_says_nothing() {
        let fired = read(&sample("pagerduty.json"), &options()).unwrap();
        let text = r#"{"event_action": "resolve", "routing_key": "x", "dedup_key": "samplekeyhere-disk-prod-datapipe03"}"#;
        let resolved = read(text.as_bytes(), &options()).unwrap();
        assert_eq!(resolved.signals[0].key, fired.signals[0].key);
        assert_eq!(resolved.signals[0].status, Status::Resolved);
        let text = text.replace("resolve", "acknowledge");
        let batch = read(text.as_bytes(), &options()).unwrap();
        assert_eq!((batch.signals.len(), batch.passed_over.len()), (0, 1));
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(
            broken(
                "pagerduty",
                "\"severity\": \"critical\"",
                "\"severity\": \"bad\""
            ),
            "in.json: `payload.severity` is \"bad\"; expected `critical`, `error`, `warning` or `info`"
        );
        assert_eq!(
            broken("pagerduty", "\"summary\"", "\"sumary\""),
            "in.json: `payload.summary` is missing"
        );
        assert_eq!(
            read(b"{\"event_action\": \"resolve\"}", &options())
                .unwrap_err()
                .to_string(),
            "in.json: `dedup_key` is missing"
        );
    }
}

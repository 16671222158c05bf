//! What a signal says in a record: its fields when it is opened, and the notes of what follows.

use crate::model::map::Map;
use chrono::{DateTime, TimeDelta, Utc};

use crate::model::data::Data;
use crate::model::id::{RecordId, write_time};
use crate::model::kind::Kind;
use crate::workflow::Input;

use super::land::Mend;
use super::seen;
use super::settings::Settings;
use super::signal::{BRANCH, REPOSITORY, SIGNATURE, Signal, line};

/// The link by which a new record follows an earlier one of the same key.
pub const RECURRENCE: &str = "recurrence_of";

/// What happened so much earlier than it was written down is said to have.
const LATE: TimeDelta = TimeDelta::seconds(60);

/// The fields of a new record. `is_service` tells whether the desk has a service of this name: a name from outside
/// must not become a dangling link.
pub fn opening(
    kind: &Kind,
    signal: &Signal,
    settings: &Settings,
    after: Option<&RecordId>,
    now: DateTime<Utc>,
    is_service: &dyn Fn(&str) -> bool,
) -> Input {
    let mut set: Map<Data> = Map::new();
    let mut put = |field: &str, value: Option<Data>| {
        if let Some(value) = value.filter(|_| kind.fields.contains_key(field)) {
            set.insert(field.to_owned(), value);
        }
    };
    let text = |text: &str| Some(Data::text(text));
    put("title", text(&signal.title));
    put("description", Some(Data::text(description(signal))));
    put("origin", text(origin(&signal.source)));
    for (field, value) in &settings.defaults {
        put(field, Some(Data::from_plain(value)));
    }
    let words = signal.severity.as_deref();
    let severity = words.and_then(|word| settings.severity(word));
    put("impact", severity.and_then(|found| text(&found.impact)));
    put("urgency", severity.and_then(|found| text(&found.urgency)));
    let mapped = signal
        .facts
        .get(REPOSITORY)
        .and_then(|name| settings.services.get(name));
    let service = signal.service.as_ref().or(mapped);
    let service = service.filter(|name| is_service(name));
    put("service", service.and_then(|name| text(name)));
    put("environment", signal.environment.as_deref().and_then(text));
    put(seen::FINGERPRINT, text(signal.key.as_str()));
    let scope = signal.key.scope();
    put(
        seen::RECOVERY,
        Some(Data::text(scope.as_str())).filter(|_| scope != signal.key),
    );
    let earlier = now - signal.at >= LATE;
    put(
        "impact_started_at",
        Some(Data::text(write_time(signal.at))).filter(|_| earlier),
    );
    if !settings.labels.is_empty() {
        put("labels", Some(Data::texts(settings.labels.iter())));
    }
    let links = kind.links.contains_key(RECURRENCE);
    let link = after.filter(|_| links);
    Input {
        set,
        link: link
            .map(|id| (RECURRENCE.to_owned(), id.clone()))
            .into_iter()
            .collect(),
        ..Input::default()
    }
}

/// How it came in, in a word of the kind.
fn origin(source: &str) -> &'static str {
    match source {
        "mail" => "mail",
        "ci" => "ci",
        source if source.contains("-ci") || source.ends_with("-actions") => "ci",
        "azure-pipelines"
        | "bitbucket-pipelines"
        | "buildkite"
        | "circleci"
        | "jenkins"
        | "woodpecker" => "ci",
        _ => "monitoring",
    }
}

fn description(signal: &Signal) -> String {
    let mut parts = Vec::new();
    if !signal.body.is_empty() {
        parts.push(signal.body.clone());
    }
    let mut facts: Vec<String> = Vec::new();
    let mut fact = |name: &str, value: Option<&String>| {
        facts.extend(value.map(|value| format!("- {name}: {value}")));
    };
    for (name, value) in &signal.facts {
        fact(name, Some(value));
    }
    fact("Service", signal.service.as_ref());
    fact("Severity", signal.severity.as_ref());
    if !facts.is_empty() {
        parts.push(facts.join("\n"));
    }
    parts.extend(signal.link.clone());
    parts.join("\n\n")
}

/// `on main, at 2026-11-20T09:14:03Z: https://…`: where and when, as far as it is known.
fn circumstances(signal: &Signal, now: DateTime<Utc>) -> String {
    let mut text = String::new();
    if let Some(branch) = signal.facts.get(BRANCH) {
        text.push_str(&format!(" on {branch}"));
    }
    if now - signal.at >= LATE {
        text.push_str(&format!(" at {}", write_time(signal.at)));
    }
    match &signal.link {
        Some(link) => text.push_str(&format!(": {link}")),
        None => text.push('.'),
    }
    text
}

/// The note of another occurrence.
pub fn again(signal: &Signal, now: DateTime<Utc>) -> String {
    format!("It failed again{}", circumstances(signal, now))
}

/// The note of a success.
pub fn works(signal: &Signal, mend: Mend, settings: &Settings, now: DateTime<Utc>) -> String {
    use super::settings::Recovery;
    let circumstances = circumstances(signal, now);
    match (mend, settings.recovery) {
        (Mend::Count(count), Recovery::After(wanted)) if count < wanted => {
            format!("It works again ({count} of {wanted}){circumstances}")
        }
        (Mend::Flapping, _) => {
            format!("It works again, and comes and goes, so it stays open{circumstances}")
        }
        _ => format!("It works again{circumstances}"),
    }
}

/// What a resolution needs, as far as the kind has it.
pub fn resolution(kind: &Kind, signal: &Signal, now: DateTime<Utc>) -> Input {
    let notes = format!("It works again{}", circumstances(signal, now));
    let fields = [
        ("resolution_code", "recovered".to_owned()),
        ("resolution_notes", notes.clone()),
    ];
    let known = fields
        .into_iter()
        .filter(|(field, _)| kind.fields.contains_key(*field));
    Input {
        set: known
            .map(|(field, value)| (field.to_owned(), Data::text(value)))
            .collect(),
        ..Input::default()
    }
}

/// What a reopening needs.
pub fn reopening(kind: &Kind, signal: &Signal, now: DateTime<Utc>) -> Input {
    let reason = line(&again(signal, now), 400);
    let reason = ("reopen_reason".to_owned(), Data::text(reason));
    Input {
        set: [reason]
            .into_iter()
            .filter(|(field, _)| kind.fields.contains_key(field))
            .collect(),
        ..Input::default()
    }
}

/// The parts of a key as `explain` shows them; the signature last.
pub fn parts(signal: &Signal) -> Vec<(String, String)> {
    let (signature, place): (Vec<_>, Vec<_>) = signal
        .key
        .parts()
        .iter()
        .cloned()
        .partition(|(name, _)| name == SIGNATURE);
    place.into_iter().chain(signature).collect()
}

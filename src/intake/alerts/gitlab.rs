//! The payload of a GitLab HTTP alert endpoint.
//! Source: <https://docs.gitlab.com/operations/incident_management/integrations/#customize-the-alert-payload-outside-of-gitlab>.

use super::json::{At, Json};
use super::{Batch, IngestError, Options};
use crate::intake::signal::{Fingerprint, Signal, Status};

const NAME: &str = "gitlab";

/// The keys that have a meaning; all others are facts.
const KNOWN: [&str; 11] = [
    "title",
    "description",
    "start_time",
    "end_time",
    "service",
    "monitoring_tool",
    "hosts",
    "severity",
    "fingerprint",
    "gitlab_environment_name",
    "status",
];

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    if top.get("title").is_none() {
        let meant = match (top.get("alerts"), top.get("event_action")) {
            (Some(_), _) => Some("alertmanager"),
            (_, Some(_)) => Some("pagerduty"),
            _ => None,
        };
        return Err(top.not(NAME, "there is no `title`", meant));
    }
    let start = top.time("start_time")?;
    let end = top.time("end_time")?;
    let over = top.text("status")?.is_some_and(|word| word == "resolved");
    let (status, said) = match end {
        Some(end) => (Status::Resolved, Some(end)),
        None if over => (Status::Resolved, None),
        None => (Status::Firing, start),
    };
    let key = key(&top)?;
    let word = match status {
        Status::Firing => "firing",
        _ => "resolved",
    };
    // Without a start two reports of one alert cannot be told from two alerts.
    let delivery = start
        .or(end)
        .map(|at| format!("{NAME}:{key}:{}:{word}", at.timestamp()));
    let title = top.need_text("title")?;
    let mut signal = Signal::new(NAME, key, status, title, options.when(said));
    signal.delivery = delivery;
    signal.body = top.text("description")?.unwrap_or_default();
    signal.severity = top.text("severity")?;
    signal.service = top.text("service")?;
    signal.environment = top.text("gitlab_environment_name")?;
    if let Some(tool) = top.text("monitoring_tool")? {
        signal.facts.insert("Tool".to_owned(), tool);
    }
    let hosts = several(&top, "hosts")?;
    if !hosts.is_empty() {
        signal.facts.insert("Hosts".to_owned(), hosts.join(", "));
    }
    for (name, value) in top.pairs().unwrap_or_default() {
        if !KNOWN.contains(&name) {
            let plain = value.scalar().unwrap_or_else(|_| value.json().compact());
            signal.facts.insert(name.to_owned(), plain);
        }
    }
    Ok(vec![signal].into())
}

/// One text, or a list of texts.
fn several(top: &At<'_>, key: &str) -> Result<Vec<String>, IngestError> {
    let Some(found) = top.get(key) else {
        return Ok(Vec::new());
    };
    match found.items() {
        Some(items) => items.iter().map(At::scalar).collect(),
        None => found.scalar().map(|one| vec![one]),
    }
}

/// The fingerprint; without one the whole payload but its times and hosts, as GitLab does.
fn key(top: &At<'_>) -> Result<Fingerprint, IngestError> {
    let mut parts = vec![("source".to_owned(), NAME.to_owned())];
    let given = several(top, "fingerprint")?;
    if given.is_empty() {
        let mut pairs = top.pairs().unwrap_or_default();
        pairs.retain(|(name, _)| !["start_time", "end_time", "hosts", "status"].contains(name));
        pairs.sort_by_key(|(name, _)| *name);
        let pairs = pairs.into_iter();
        parts.extend(pairs.map(|(name, value)| (name.to_owned(), value.json().compact())));
    } else {
        let given = given.into_iter();
        parts.extend(given.map(|part| ("fingerprint".to_owned(), part)));
    }
    Ok(Fingerprint::of(Fingerprint::VERSION, parts))
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, options, sample};
    use super::*;

    fn edited(from: &str, to: &str) -> Signal {
        let text = String::from_utf8(sample("gitlab.json")).unwrap();
        assert!(text.contains(from), "{from}");
        let batch = read(text.replace(from, to).as_bytes(), &options()).unwrap();
        batch.signals[0].clone()
    }

    #[test]
    fn an_alert_fires_until_it_has_an_end() {
        let signal = edited("", "");
        assert_eq!(signal.title, "Incident title");
        assert_eq!(signal.status, Status::Firing);
        assert_eq!(signal.service.as_deref(), Some("service-affected"));
        assert_eq!(signal.environment.as_deref(), Some("production"));
        assert_eq!(signal.facts["Hosts"], "db-01, db-02");
        assert_eq!(signal.facts["foo"], "{\"bar\":{\"baz\":42}}");
        let over = edited(
            "\"service\"",
            "\"end_time\": \"2026-11-20T08:40:00Z\", \"service\"",
        );
        assert_eq!(over.status, Status::Resolved);
        assert_eq!(over.key, signal.key);
        assert_ne!(over.delivery, signal.delivery);
    }

    #[test]
    fn without_a_fingerprint_times_and_hosts_do_not_count() {
        let line = "  \"fingerprint\": \"d19381d4e8ebca87b55cda6e8eee7385\",\n";
        let one = edited(line, "");
        let later = edited(
            &format!("\"severity\": \"high\",\n{line}"),
            "\"severity\": \"high\",\n",
        );
        assert_eq!(one.key, later.key);
        let text = String::from_utf8(sample("gitlab.json"))
            .unwrap()
            .replace(line, "");
        let moved = text.replace("08:31", "08:39").replace("db-02", "db-03");
        let moved = read(moved.as_bytes(), &options()).unwrap();
        assert_eq!(moved.signals[0].key, one.key);
        let other = text.replace("Incident title", "Another title");
        let other = read(other.as_bytes(), &options()).unwrap();
        assert_ne!(other.signals[0].key, one.key);
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(
            broken("gitlab", "\"2026-11-20T08:31:00Z\"", "\"yesterday\""),
            "in.json: `start_time` is \"yesterday\"; expected an instant such as 2026-11-20T09:14:03Z"
        );
        assert_eq!(
            broken("gitlab", "\"db-02\"", "{}"),
            "in.json: `hosts[1]` is an object; expected text or a number"
        );
    }
}

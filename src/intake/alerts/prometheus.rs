//! The shape that Alertmanager's webhook and Grafana's share.

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use super::json::At;
use super::{Batch, IngestError, Options, Per, first_of};
use crate::intake::signal::{Fingerprint, Signal, Status};

/// What differs between the two.
pub struct Dialect<'a> {
    /// The source of the signals.
    pub source: &'static str,
    /// What belongs to every key beside the alert's own.
    pub scope: Vec<(&'static str, String)>,
    /// The title of a group, where the sender makes one.
    pub title: Option<String>,
    /// What an alert says beyond the shape that is shared.
    pub more: &'a dyn Fn(&At<'_>) -> Result<More, IngestError>,
}

/// What an alert says beyond the shape that is shared.
#[derive(Debug, Default)]
pub struct More {
    /// A better place to look than the rule that fired.
    pub link: Option<String>,
    /// Further facts.
    pub facts: Vec<(&'static str, String)>,
}

/// An alert as both write it.
struct Alert {
    status: Status,
    labels: IndexMap<String, String>,
    notes: IndexMap<String, String>,
    starts: Option<DateTime<Utc>>,
    ends: Option<DateTime<Utc>>,
    /// The fingerprint, or where an old version sends none, the labels that it would be made of.
    own: String,
    more: More,
}

/// Reads a delivery.
pub fn read(
    top: &At<'_>,
    dialect: &Dialect<'_>,
    options: &Options<'_>,
) -> Result<Batch, IngestError> {
    let left_out = match top.get("truncatedAlerts") {
        Some(count) => Some(count.scalar()?).filter(|count| count != "0"),
        None => None,
    };
    let whole = status(top)?;
    let alerts = top.alerts("alerts")?;
    let alerts: Vec<Alert> = alerts
        .iter()
        .map(|alert| read_alert(alert, dialect))
        .collect::<Result<_, _>>()?;
    let mut signals = match options.per {
        Per::Alert => alerts
            .iter()
            .map(|alert| of_alert(alert, dialect, options))
            .collect(),
        Per::Group => vec![of_group(top, whole, &alerts, dialect, options)?],
    };
    if let Some(count) = left_out {
        for signal in &mut signals {
            let fact = format!("{count} alerts of the group, by the sender");
            signal.facts.insert("Left out".to_owned(), fact);
        }
    }
    Ok(signals.into())
}

fn status(at: &At<'_>) -> Result<Status, IngestError> {
    match at.need_text("status")?.as_str() {
        "firing" => Ok(Status::Firing),
        "resolved" => Ok(Status::Resolved),
        _ => Err(at.need("status")?.wrong("`firing` or `resolved`")),
    }
}

fn read_alert(at: &At<'_>, dialect: &Dialect<'_>) -> Result<Alert, IngestError> {
    let labels = at.need("labels").and_then(|_| at.texts("labels"))?;
    let mut more = (dialect.more)(at)?;
    more.link = match more.link.take() {
        Some(link) => Some(link),
        None => at.text("generatorURL")?,
    };
    let own = match at.text("fingerprint")? {
        Some(fingerprint) => fingerprint,
        None => {
            let mut pairs: Vec<String> = labels
                .iter()
                .map(|(name, value)| format!("{name}={value:?}"))
                .collect();
            pairs.sort();
            pairs.join(",")
        }
    };
    Ok(Alert {
        status: status(at)?,
        notes: at.texts("annotations")?,
        starts: at.time("startsAt")?,
        ends: at.time("endsAt")?,
        own,
        labels,
        more,
    })
}

impl Alert {
    fn title(&self) -> String {
        first_of(&self.notes, &["summary", "title"])
            .or_else(|| first_of(&self.labels, &["alertname"]))
            .unwrap_or_default()
            .to_owned()
    }

    fn at(&self, options: &Options<'_>) -> DateTime<Utc> {
        options.when(match self.status {
            Status::Firing => self.starts,
            _ => self.ends.filter(|ends| Some(*ends) >= self.starts),
        })
    }

    /// The same notification comes again every few hours as long as nothing changes: that is one delivery.
    fn delivery(&self) -> String {
        let time = |at: Option<DateTime<Utc>>| at.map_or(0, |at| at.timestamp());
        match self.status {
            Status::Firing => format!("{}/{}/firing", self.own, time(self.starts)),
            _ => format!(
                "{}/{}/resolved/{}",
                self.own,
                time(self.starts),
                time(self.ends)
            ),
        }
    }
}

/// Labels that have a place of their own in a signal, the better first.
const SEVERITY: [&str; 2] = ["severity", "priority"];
const SERVICE: [&str; 2] = ["service", "job"];
const ENVIRONMENT: [&str; 3] = ["environment", "env", "cluster"];

/// Puts labels where they belong; those that have no place of their own are facts.
fn place(signal: &mut Signal, labels: &IndexMap<String, String>) {
    let mut facts = labels.clone();
    let mut take = |names: &[&str]| {
        let value = first_of(labels, names)?.to_owned();
        let name = names.iter().find(|name| labels.get(**name) == Some(&value));
        name.map(|name| facts.shift_remove(*name));
        Some(value)
    };
    signal.severity = take(&SEVERITY);
    signal.service = take(&SERVICE);
    signal.environment = take(&ENVIRONMENT);
    for (name, value) in facts {
        signal.facts.entry(name).or_insert(value);
    }
}

fn of_alert(alert: &Alert, dialect: &Dialect<'_>, options: &Options<'_>) -> Signal {
    let mut parts = vec![("source", dialect.source.to_owned())];
    parts.extend(dialect.scope.iter().cloned());
    parts.push(("alert", alert.own.clone()));
    let key = Fingerprint::of(Fingerprint::VERSION, parts);
    let at = alert.at(options);
    let mut signal = Signal::new(dialect.source, key, alert.status, alert.title(), at);
    signal.delivery = Some(format!("{}:{}", dialect.source, alert.delivery()));
    signal.body = first_of(&alert.notes, &["description", "message"])
        .unwrap_or_default()
        .to_owned();
    signal.link.clone_from(&alert.more.link);
    if let Some(runbook) = first_of(&alert.notes, &["runbook_url", "runbook"]) {
        let fact = ("Runbook".to_owned(), runbook.to_owned());
        signal.facts.extend([fact]);
    }
    let more = alert.more.facts.iter();
    signal
        .facts
        .extend(more.map(|(name, value)| ((*name).to_owned(), value.clone())));
    place(&mut signal, &alert.labels);
    signal
}

/// A group is one failure as long as its key is the same; it tells anew when an alert joins or leaves it.
fn of_group(
    top: &At<'_>,
    status: Status,
    alerts: &[Alert],
    dialect: &Dialect<'_>,
    options: &Options<'_>,
) -> Result<Signal, IngestError> {
    let group = top.need_text("groupKey")?;
    let labels = top.texts("groupLabels")?;
    let common = top.texts("commonLabels")?;
    let notes = top.texts("commonAnnotations")?;
    let mut parts = vec![("source", dialect.source.to_owned())];
    parts.extend(dialect.scope.iter().cloned());
    parts.push(("group", group.clone()));
    let key = Fingerprint::of(Fingerprint::VERSION, parts);
    let firing = alerts.iter().filter(|alert| alert.status == Status::Firing);
    let at = match status {
        Status::Firing => firing.map(|alert| alert.at(options)).min(),
        _ => alerts.iter().map(|alert| alert.at(options)).max(),
    };
    let title = first_of(&notes, &["summary", "title"])
        .map(str::to_owned)
        .or_else(|| dialect.title.clone())
        .or_else(|| first_of(&common, &["alertname"]).map(str::to_owned))
        .unwrap_or_else(|| match alerts {
            [one] => one.title(),
            [first, ..] => format!("{} and {} more", first.title(), alerts.len() - 1),
            [] => String::new(),
        });
    let at = at.unwrap_or(options.now);
    let mut signal = Signal::new(dialect.source, key, status, title, at);
    let mut deliveries: Vec<String> = alerts.iter().map(Alert::delivery).collect();
    deliveries.sort();
    let parts = [("group", group), ("alerts", deliveries.join("\n"))];
    let digest = Fingerprint::of(Fingerprint::VERSION, parts);
    signal.delivery = Some(format!("{}:{digest}", dialect.source));
    signal.link = top.text("externalURL")?;
    signal.body = summary(alerts, first_of(&notes, &["description", "message"]));
    let all: IndexMap<String, String> = labels.into_iter().chain(common).collect();
    place(&mut signal, &all);
    Ok(signal)
}

/// The alerts of a group, a line each.
fn summary(alerts: &[Alert], description: Option<&str>) -> String {
    let lines = alerts.iter().map(|alert| {
        let word = match alert.status {
            Status::Firing => "firing",
            _ => "resolved",
        };
        let differs = ["instance", "pod", "host", "node"];
        let place = first_of(&alert.labels, &differs).map(|place| format!(" on {place}"));
        format!("- {word}: {}{}", alert.title(), place.unwrap_or_default())
    });
    let lines: Vec<String> = lines.collect();
    match description {
        Some(description) => format!("{description}\n\n{}", lines.join("\n")),
        None => lines.join("\n"),
    }
}

//! Reads the windows of a policy file.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::Reader;
use crate::model::kind::Kind;
use crate::model::yaml::node::{Node, place};
use crate::policy::window::{Effect, Times, Window};
use crate::sla::calendar::Edge;
use crate::sla::calendar::zone::resolve;
use crate::sla::span::{Span, instant};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    name: String,
    #[serde(default)]
    when: Option<String>,
    #[serde(default)]
    except: Option<String>,
    #[serde(default)]
    calendar: Option<String>,
    #[serde(default)]
    outside: Option<String>,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    zone: Option<String>,
}

impl Reader<'_> {
    pub(super) fn windows(
        &mut self,
        effect: Effect,
        texts: Vec<Text>,
        kind: &Kind,
        text: &str,
        root: &Node<'_>,
    ) -> Vec<Window> {
        let key = match effect {
            Effect::Freeze => "freezes",
            Effect::Maintenance => "maintenance",
        };
        let nodes = root.get(key).map(Node::items).unwrap_or_default();
        let windows = texts.into_iter().zip(nodes);
        windows
            .filter_map(|(window, node)| self.window(effect, window, kind, text, node))
            .collect()
    }

    fn window(
        &mut self,
        effect: Effect,
        window: Text,
        kind: &Kind,
        text: &str,
        node: &Node<'_>,
    ) -> Option<Window> {
        let when = self.query("when", window.when.as_deref(), kind, text, node);
        let except = window.except.as_deref();
        let except = except.map(|query| self.query("except", Some(query), kind, text, node));
        let times = self.times(&window, text, node)?;
        Some(Window {
            name: window.name,
            effect,
            path: self.path.to_owned(),
            place: place(text, node.span.start),
            kind: kind.kind.clone(),
            when,
            except,
            times,
        })
    }

    fn times(&mut self, window: &Text, text: &str, node: &Node<'_>) -> Option<Times> {
        let name = &window.name;
        let recurring = match (&window.calendar, &window.outside) {
            (Some(name), None) => Some(Times::Calendar(name.clone())),
            (None, Some(name)) => Some(Times::Outside(name.clone())),
            _ => None,
        };
        let named = window.calendar.is_some() || window.outside.is_some();
        match (recurring, &window.from, &window.to) {
            (Some(times), None, None) => {
                if window.zone.is_some() {
                    let message = format!("the window `{name}` has a calendar and a `zone`");
                    let remedy = "leave the zone out: the calendar has its own";
                    self.wrong(text, node, &["zone"], message, remedy);
                }
                Some(times)
            }
            (None, Some(from), Some(to)) if !named => {
                let zone = self.zone_of(window, text, node);
                let start = self.edge("from", from, zone, Edge::Start, text, node)?;
                let end = self.edge("to", to, zone, Edge::End, text, node)?;
                if start >= end {
                    let message = format!("the window `{name}` ends before it begins");
                    self.wrong(text, node, &["to"], message, "give a later `to`");
                    return None;
                }
                Some(Times::Once(Span { start, end }))
            }
            _ => {
                let message = format!("nobody can say when the window `{name}` is");
                let remedy = "give one of `calendar` and `outside`, or `from` and `to`";
                self.wrong(text, node, &["name"], message, remedy);
                None
            }
        }
    }

    fn zone_of(&mut self, window: &Text, text: &str, node: &Node<'_>) -> Tz {
        let Some(name) = &window.zone else {
            return self.zone;
        };
        name.parse().unwrap_or_else(|_| {
            let message = format!("there is no time zone `{name}`");
            self.wrong(text, node, &["zone"], message, "such as Europe/Lisbon");
            self.zone
        })
    }

    fn edge(
        &mut self,
        key: &str,
        value: &str,
        zone: Tz,
        edge: Edge,
        text: &str,
        node: &Node<'_>,
    ) -> Option<DateTime<Utc>> {
        let at = moment(value, zone, edge);
        if at.is_none() {
            let message = format!("`{key}` cannot be `{value}`");
            let remedy = "a day such as 2026-12-18, a local time such as \"2026-12-18 18:00\", or an instant such as 2026-12-18T18:00:00Z";
            self.wrong(text, node, &[key], message, remedy);
        }
        at
    }
}

/// An instant, a local time, or a day: its first instant as a start, the first one after it as an end.
fn moment(value: &str, zone: Tz, edge: Edge) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(value) {
        return Some(at.to_utc());
    }
    let read = |format| NaiveDateTime::parse_from_str(value, format).ok();
    let formats = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S"];
    let local = formats.into_iter().find_map(read).or_else(|| {
        let day: NaiveDate = (value.len() == 10).then(|| value.parse().ok())??;
        let day = match edge {
            Edge::Start => day,
            Edge::End => day.checked_add_days(Days::new(1))?,
        };
        Some(day.and_time(NaiveTime::MIN))
    })?;
    Some(instant(resolve(zone, local, edge)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Kinds;
    use crate::policy::Policies;

    fn load(text: &str) -> (Policies, Vec<String>) {
        let path = ".gitsm/policies/change.yaml".to_owned();
        let file = (path, text.as_bytes().to_vec());
        let zone = chrono_tz::Europe::Lisbon;
        let (policies, findings) = Policies::load(&[file], &Kinds::builtin(), zone);
        let told = |finding: &crate::model::finding::Finding| {
            let path = finding.to_string();
            let remedy = finding.remedy.clone().unwrap_or_default();
            format!("{} ({remedy})", &path[path.find(':').unwrap() + 1..])
        };
        (policies, findings.iter().map(told).collect())
    }

    fn once(from: &str, to: &str) -> Option<(String, String)> {
        let text =
            format!("applies_to: change\nfreezes: [{{name: F, from: \"{from}\", to: \"{to}\"}}]\n");
        let (policies, _) = load(&text);
        let window = policies.windows_of("change").next()?;
        match &window.times {
            Times::Once(span) => Some((span.start.to_rfc3339(), span.end.to_rfc3339())),
            _ => None,
        }
    }

    #[test]
    fn a_day_is_whole_and_an_instant_is_itself() {
        let pair = |a: &str, b: &str| Some((format!("{a}+00:00"), format!("{b}+00:00")));
        // Lisbon is an hour ahead of UTC in summer.
        let summer = once("2026-07-01", "2026-07-01");
        assert_eq!(summer, pair("2026-06-30T23:00:00", "2026-07-01T23:00:00"));
        let winter = once("2026-12-18 18:00", "2027-01-03");
        assert_eq!(winter, pair("2026-12-18T18:00:00", "2027-01-04T00:00:00"));
        let instants = once("2026-07-01T10:00:00+02:00", "2026-07-01T10:00:00Z");
        assert_eq!(instants, pair("2026-07-01T08:00:00", "2026-07-01T10:00:00"));
        // The hour that the clocks repeat is inside from its first minute to its last.
        let autumn = once("2026-10-25 01:00", "2026-10-25 01:30");
        assert_eq!(autumn, pair("2026-10-25T00:00:00", "2026-10-25T01:30:00"));
        for wrong in ["soon", "2026-13-01", "2026-1-2", "", "2026-12-18 25:00"] {
            assert_eq!(once(wrong, "2027-01-01"), None, "{wrong}");
            assert_eq!(once("2026-01-01", wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_window_that_makes_no_sense_spoils_the_file() {
        let (policies, told) = load(
            "applies_to: change
freezes:
  - {name: A, calendar: nights, from: 2026-01-01}
  - {name: B, from: 2026-01-02, to: 2026-01-01}
  - {name: C, when: \"environmint:x\", calendar: nights}
  - {name: D, from: 2026-01-02, to: 2026-01-03, zone: Europe/Lisboa}
maintenance:
  - {name: F, calendar: nights, zone: UTC}
  - {name: G, except: \"type:\", calendar: nights}
",
        );
        let expected = [
            "3:6: nobody can say when the window `A` is (give one of `calendar` and `outside`, or `from` and `to`)",
            "4:33: the window `B` ends before it begins (give a later `to`)",
            "5:15: column 1: there is no key `environmint` (did you mean `environment`? to search for the text put quotes around it: \"environmint:…\")",
            "6:49: there is no time zone `Europe/Lisboa` (such as Europe/Lisbon)",
            "8:33: the window `F` has a calendar and a `zone` (leave the zone out: the calendar has its own)",
        ];
        assert_eq!(&told[..5], &expected);
        assert_eq!(told.len(), 6, "{told:?}");
        assert_eq!(policies.broken(), [".gitsm/policies/change.yaml"]);
        assert_eq!(policies.windows_of("change").count(), 0);
        let (_, told) = load("applies_to: change\n");
        assert_eq!(told.len(), 1, "{told:?}");
        let (policies, told) = load("applies_to: change\nrules: []\n");
        assert_eq!((told.len(), policies.speaks_of("change")), (0, true));
    }
}

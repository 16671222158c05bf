//! Reads policy files. A file with a mistake is not used, and says so: whoever asks whether something is
//! approved must then be told that it cannot be decided, never that it is.

mod windows;

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::protect::{self, Protections};
use super::risk::{self, RiskPolicies};
use super::rule::{Party, Quorum, Rule, Stage};
use super::template::{self, Templates};
use super::window::{Effect, Window};
use crate::kinds::Kinds;
use crate::model::approval::Evidence;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{Capability, Kind};
use crate::model::record::Record;
use crate::model::yaml::node::{Node, place};
use crate::model::yaml::parse::{parse, text_of};
use crate::query::Query;
use crate::sla::duration::Target;
use crate::sla::moment::{self, Timeline, View};

/// All policies of a desk at some revision.
#[derive(Debug, Clone, Default)]
pub struct Policies {
    rules: Vec<Rule>,
    windows: Vec<Window>,
    /// Kinds that a file with `rules` speaks of, even if it asks for nothing.
    ruled: BTreeSet<String>,
    zone: Tz,
    broken: Vec<String>,
    templates: Templates,
}

/// What a file says.
#[derive(Default)]
struct Content {
    kind: String,
    rules: Option<Vec<Rule>>,
    windows: Vec<Window>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    applies_to: String,
    #[serde(default)]
    evidence: Option<Vec<String>>,
    #[serde(default)]
    rules: Option<Vec<RuleText>>,
    #[serde(default)]
    freezes: Vec<windows::Text>,
    #[serde(default)]
    maintenance: Vec<windows::Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    name: String,
    #[serde(default)]
    when: Option<String>,
    #[serde(default)]
    evidence: Option<Vec<String>>,
    #[serde(default)]
    expires: Option<String>,
    #[serde(default)]
    late: Option<String>,
    #[serde(default)]
    tolerance: Option<String>,
    #[serde(default)]
    pin: bool,
    #[serde(default)]
    anytime: bool,
    #[serde(default)]
    beside: bool,
    stages: Vec<StageText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StageText {
    name: String,
    from: Vec<String>,
    #[serde(default)]
    need: Option<serde_yaml::Value>,
    #[serde(default)]
    veto: Vec<String>,
}

impl Policies {
    /// Reads policy files and templates (path and bytes); policies count in order of their names.
    pub fn load(files: &[(String, Vec<u8>)], kinds: &Kinds, zone: Tz) -> (Self, Vec<Finding>) {
        let is_template = |path: &str| path.starts_with(template::FOLDER);
        let (catalog, files): (Vec<_>, Vec<_>) = files
            .iter()
            .cloned()
            .partition(|(path, _)| is_template(path));
        let (templates, mut findings) = Templates::load(&catalog, kinds);
        let mut files: Vec<_> = files.iter().collect();
        files.sort();
        let mut policies = Policies {
            zone,
            templates,
            ..Policies::default()
        };
        for (path, bytes) in files {
            if protect::is_protection(bytes) {
                let (_, found) = Protections::load(&[(path.clone(), bytes.clone())]);
                findings.extend(found);
                continue;
            }
            if risk::is_risk(bytes) {
                let own = [(path.clone(), bytes.clone())];
                let (_, found) = RiskPolicies::load(&own, kinds, zone);
                findings.extend(found);
                continue;
            }
            let mut reader = Reader {
                path,
                kinds,
                zone,
                findings: Vec::new(),
            };
            match reader.file(bytes) {
                Some(content) if reader.findings.is_empty() => policies.take(content),
                _ => policies.broken.push(path.clone()),
            }
            findings.extend(reader.findings);
        }
        (policies, findings)
    }

    fn take(&mut self, content: Content) {
        if let Some(rules) = content.rules {
            self.ruled.insert(content.kind);
            self.rules.extend(rules);
        }
        self.windows.extend(content.windows);
    }

    /// The rules that apply to a record as it stands; every one of them counts. One whose condition cannot be
    /// answered applies.
    pub fn matching(&self, record: &Record, now: DateTime<Utc>) -> Vec<&Rule> {
        let of_kind = |rule: &&Rule| rule.kind == record.kind.kind;
        if !self.rules.iter().any(|rule| of_kind(&rule)) {
            return Vec::new();
        }
        let standing = standing(record);
        let applies = |rule: &&Rule| self.answer(&rule.when, &standing, now).unwrap_or(true);
        let rules = self.rules.iter().filter(of_kind);
        rules.filter(applies).collect()
    }

    /// The windows of one sort that apply to a record as it stands. A condition that cannot be answered
    /// applies, an exception that cannot be answered does not.
    pub fn windows(&self, effect: Effect, record: &Record, now: DateTime<Utc>) -> Vec<&Window> {
        let standing = standing(record);
        let applies = |window: &&Window| {
            let answer = |query: &Query| self.answer(query, &standing, now);
            window.effect == effect
                && window.kind == record.kind.kind
                && answer(&window.when).unwrap_or(true)
                && !window.except.as_ref().and_then(answer).unwrap_or(false)
        };
        self.windows.iter().filter(applies).collect()
    }

    /// All windows of a kind, in order.
    pub fn windows_of<'p>(&'p self, kind: &'p str) -> impl Iterator<Item = &'p Window> {
        self.windows
            .iter()
            .filter(move |window| window.kind == kind)
    }

    /// Whether any file says what approvals records of a kind need, were it none at all.
    pub fn speaks_of(&self, kind: &str) -> bool {
        self.ruled.contains(kind)
    }

    /// The templates.
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    fn answer(&self, query: &Query, standing: &Record, now: DateTime<Utc>) -> Option<bool> {
        let timeline = Timeline::new(standing)?;
        let moment = *timeline.moments.last()?;
        let view = View::new(&timeline, moment);
        Some(query.matches(&view, &moment::context(now, self.zone)))
    }

    /// All rules, in order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Files that have errors and are not used: nothing can be decided by them.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }
}

/// A record of which only its fields speak: what they say counts, as it does for the digest, and a hand edit
/// may have left the log behind.
fn standing(record: &Record) -> Record {
    let mut standing = record.clone();
    standing.log.iter_mut().for_each(|entry| entry.set.clear());
    standing.approvals.clear();
    standing
}

struct Reader<'a> {
    path: &'a str,
    kinds: &'a Kinds,
    zone: Tz,
    findings: Vec<Finding>,
}

/// Where something stands: keys and positions from the top.
type At<'k> = &'k [&'k str];

impl Reader<'_> {
    fn file(&mut self, bytes: &[u8]) -> Option<Content> {
        let text = match text_of(bytes) {
            Ok(text) => text,
            Err(fault) => return self.fault(fault),
        };
        let root = match parse(text) {
            Ok(root) => root,
            Err(fault) => return self.fault(fault),
        };
        let file: File = match serde_yaml::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                self.findings
                    .push(crate::kinds::config_error(self.path, &error));
                return None;
            }
        };
        let kind = self.kind(&file.applies_to, text, &root)?;
        if file.rules.is_none() && file.freezes.is_empty() && file.maintenance.is_empty() {
            let message = "there is nothing in it: no `rules`, `freezes` or `maintenance`";
            let remedy = "say who has to approve under `rules`, or `rules: []` if nobody has to";
            self.wrong(text, &root, &[], message.to_owned(), remedy);
        }
        let windowed = !file.freezes.is_empty() || !file.maintenance.is_empty();
        for (key, used, needed, word) in [
            (
                "rules",
                file.rules.is_some(),
                Capability::Approval,
                "approval",
            ),
            ("freezes", windowed, Capability::Schedule, "schedule"),
        ] {
            if used && !kind.has(needed) {
                let name = &kind.kind;
                let message = format!("a {name} has no `{key}`: it lacks the capability `{word}`");
                self.wrong(text, &root, &[key], message, "take them out");
            }
        }
        let mut windows = self.windows(Effect::Freeze, file.freezes, &kind, text, &root);
        windows.extend(self.windows(Effect::Maintenance, file.maintenance, &kind, text, &root));
        let nodes = root.get("rules").map(Node::items).unwrap_or_default();
        let evidence = file.evidence.as_ref();
        let rules = file.rules.map(|rules| {
            let rules = rules.into_iter().zip(nodes);
            rules
                .map(|(rule, node)| self.rule(rule, &kind, evidence, text, node))
                .collect()
        });
        Some(Content {
            kind: kind.kind.clone(),
            rules,
            windows,
        })
    }

    fn fault(&mut self, fault: crate::model::yaml::parse::Fault) -> Option<Content> {
        let mut finding = Finding::error(self.path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        self.findings.push(finding);
        None
    }

    fn wrong(&mut self, text: &str, node: &Node<'_>, at: At<'_>, message: String, remedy: &str) {
        let place = place(text, node.nearest(at).start);
        let finding = Finding::error(self.path, "policy/value", message).at(place);
        self.findings.push(finding.remedy(remedy));
    }

    fn kind(&mut self, name: &str, text: &str, root: &Node<'_>) -> Option<std::sync::Arc<Kind>> {
        match self.kinds.get(name) {
            Ok(kind) if kind.has(Capability::Approval) || kind.has(Capability::Schedule) => {
                Some(std::sync::Arc::clone(kind))
            }
            Ok(_) => {
                let message = format!(
                    "a {name} is neither approved nor planned: it lacks the capabilities `approval` and `schedule`"
                );
                let remedy = "such as `applies_to: change`";
                self.wrong(text, root, &["applies_to"], message, remedy);
                None
            }
            Err(error) => {
                let hint = error.hint().unwrap_or_default();
                self.wrong(text, root, &["applies_to"], error.to_string(), &hint);
                None
            }
        }
    }

    fn rule(
        &mut self,
        rule: RuleText,
        kind: &Kind,
        evidence: Option<&Vec<String>>,
        text: &str,
        node: &Node<'_>,
    ) -> Rule {
        let when = self.query("when", rule.when.as_deref(), kind, text, node);
        let mut span = |key: &str, value: Option<&String>| {
            let value = value?;
            let parsed = match value.parse::<Target>() {
                Ok(Target::Elapsed(seconds)) => Some(TimeDelta::seconds(seconds.get().into())),
                Ok(Target::BusinessDays(_)) | Err(_) => days(value),
            };
            if parsed.is_none() {
                let message = format!("`{key}` cannot be `{value}`");
                self.wrong(text, node, &[key], message, "such as 24h or 30d");
            }
            parsed
        };
        let expires = span("expires", rule.expires.as_ref());
        let late = span("late", rule.late.as_ref());
        let tolerance = span("tolerance", rule.tolerance.as_ref());
        let evidence = match rule.evidence.as_ref().or(evidence) {
            None => vec![Evidence::Signed],
            Some(words) => self.evidence(words, text, node),
        };
        if rule.stages.is_empty() {
            let message = format!(
                "the rule `{}` has no stage, so anything passes it",
                rule.name
            );
            self.wrong(text, node, &["stages"], message, "say who has to approve");
        }
        let nodes = node.get("stages").map(Node::items).unwrap_or_default();
        let stages = rule.stages.into_iter().zip(nodes);
        Rule {
            stages: stages
                .map(|(stage, at)| self.stage(stage, kind, text, at))
                .collect(),
            name: rule.name,
            path: self.path.to_owned(),
            place: place(text, node.span.start),
            kind: kind.kind.clone(),
            when,
            expires,
            late,
            evidence,
            tolerance,
            pin: rule.pin,
            anytime: rule.anytime,
            beside: rule.beside,
        }
    }

    fn query(
        &mut self,
        key: &str,
        when: Option<&str>,
        kind: &Kind,
        text: &str,
        node: &Node<'_>,
    ) -> Query {
        let Some(when) = when else {
            return Query::default();
        };
        let keys = moment::keys(kind);
        let known = moment::known(&keys);
        let context = moment::context(DateTime::UNIX_EPOCH, self.zone);
        let query = Query::parse(when).and_then(|query| {
            query.check(&known, &context)?;
            Ok(query)
        });
        query.unwrap_or_else(|error| {
            let hint = error.hint().unwrap_or_default();
            self.wrong(text, node, &[key], error.to_string(), &hint);
            Query::default()
        })
    }

    fn evidence(&mut self, words: &[String], text: &str, node: &Node<'_>) -> Vec<Evidence> {
        let mut found = Vec::new();
        for word in words {
            match Evidence::parse(word) {
                Some(evidence) => found.push(evidence),
                None => {
                    let all = Evidence::ALL.map(Evidence::word).join(", ");
                    let message = format!("there is no evidence `{word}`");
                    self.wrong(
                        text,
                        node,
                        &["evidence"],
                        message,
                        &format!("one of: {all}"),
                    );
                }
            }
        }
        found
    }

    fn stage(&mut self, stage: StageText, kind: &Kind, text: &str, node: &Node<'_>) -> Stage {
        let need = match &stage.need {
            None => Some(Quorum::Count(1)),
            Some(serde_yaml::Value::Number(number)) => Quorum::parse(&number.to_string()),
            Some(serde_yaml::Value::String(text)) => Quorum::parse(text),
            Some(_) => None,
        };
        if need.is_none() {
            let message = "`need` is neither a number, nor a share such as 67%, nor `all`";
            self.wrong(
                text,
                node,
                &["need"],
                message.to_owned(),
                "such as `need: 2`",
            );
        }
        if stage.from.is_empty() {
            let message = "`from` is empty: nobody could ever approve".to_owned();
            self.wrong(text, node, &["from"], message, "such as `from: [role:cab]`");
        }
        let from = self.parties(&stage.from, "from", kind, text, node);
        let veto = self.parties(&stage.veto, "veto", kind, text, node);
        Stage {
            name: stage.name,
            from,
            need: need.unwrap_or(Quorum::All),
            veto,
        }
    }

    fn parties(
        &mut self,
        names: &[String],
        key: &str,
        kind: &Kind,
        text: &str,
        node: &Node<'_>,
    ) -> Vec<Party> {
        let mut parties = Vec::new();
        for name in names {
            match Party::parse(name) {
                Some(Party::Field(field)) if kind.field(&field).is_none() => {
                    let message = format!("a {} has no field `{field}`", kind.kind);
                    self.wrong(text, node, &[key], message, "name one of its fields");
                }
                Some(party) => parties.push(party),
                None => {
                    let message = format!("`{name}` names nobody");
                    let remedy = "write role:NAME, team:NAME, field:NAME or the id of a person";
                    self.wrong(text, node, &[key], message, remedy);
                }
            }
        }
        parties
    }
}

/// Whole days of 24 hours: an approval does not keep business hours.
fn days(text: &str) -> Option<TimeDelta> {
    let days: u32 = text.strip_suffix('d')?.parse().ok()?;
    (days > 0).then(|| TimeDelta::days(days.into()))
}

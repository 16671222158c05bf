//! Reads the rules of a policy file: their stages, and who counts in them.

use chrono::TimeDelta;
use serde::Deserialize;

use super::Reader;
use crate::model::approval::Evidence;
use crate::model::kind::Kind;
use crate::model::yaml::node::{Node, place};
use crate::policy::rule::{Party, Quorum, Rule, Stage};
use crate::sla::duration::Target;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleText {
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

impl Reader<'_> {
    pub(super) fn rule(
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

//! Reads the settings: keys, types and the words that the kind of the records knows, each mistake with its place and a
//! way out.
//!
//! What the reader refuses is not taken in by: a failure must not become a record by rules that nobody wrote. Names
//! that lead nowhere are for [`super::names`].

use chrono::TimeDelta;
use indexmap::IndexMap;

use super::{PATH, Recovery, Settings, Severity, Span};
use crate::model::data::Data;
use crate::model::finding::Finding;
use crate::model::kind::Kind;
use crate::model::read::closest;
use crate::model::value::{Wrong, check_value};
use crate::model::yaml::node::{Node, Pair, Value, place};
use crate::model::yaml::parse::{Fault, parse, text_of};
use crate::sla::duration::Target;

const KEYS: [&str; 12] = [
    "branch",
    "branches",
    "reopen_within",
    "recovery",
    "quiet",
    "flapping",
    "daily_cap",
    "severities",
    "services",
    "defaults",
    "labels",
    "bot",
];

/// What a value must be: in words, and an example.
type Form = (&'static str, &'static str);

const TEXT: Form = ("a text", "main");
const TEXTS: Form = ("a list of texts", "[main, release]");
const COUNT: Form = ("a whole number that is not negative", "50");
const SPAN: Form = ("a length of time in hours, minutes or seconds", "72h");
const RECOVERY: Form = (
    "`never`, `first`, or a number of successes of at least 1",
    "2",
);
const FLAPPING: Form = ("a mapping", "{times: 3, within: 24h}");
const SEVERITIES: Form = ("a mapping", "{critical: {impact: high, urgency: high}}");
const SEVERITY: Form = ("an impact and an urgency", "{impact: high, urgency: high}");
const SERVICES: Form = ("a mapping", "{shop: checkout}");
const DEFAULTS: Form = ("a mapping", "{team: platform}");
const BOT: Form = ("a mapping", "{name: Desk bot, email: desk-bot@example.org}");

/// Reads the file. `kind` is the one that signals become; without it, its words are not looked at.
///
/// # Errors
/// Everything that is wrong, each with its place.
pub fn read(bytes: &[u8], kind: Option<&Kind>) -> Result<Settings, Vec<Finding>> {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(PATH, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = match parse(text) {
        // Comments alone are a file in which every key is left out.
        Err(empty) if empty.code == "yaml/empty" => return Ok(Settings::default()),
        parsed => parsed.map_err(fault)?,
    };
    let mut reader = Reader {
        text,
        kind,
        findings: Vec::new(),
    };
    let settings = reader.settings(&root);
    match reader.findings.is_empty() {
        true => Ok(settings),
        false => Err(reader.findings),
    }
}

struct Reader<'a> {
    text: &'a str,
    kind: Option<&'a Kind>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn settings(&mut self, root: &Node<'_>) -> Settings {
        let mut settings = Settings::default();
        if root.is_null() {
            return settings;
        }
        if !matches!(root.value, Value::Map(_)) {
            let message = format!("the settings are a mapping; this is {}", root.describe());
            let remedy = format!(
                "write keys, such as `daily_cap: 50`; known are {}",
                KEYS.join(", ")
            );
            self.tell("intake/shape", root.span.start, message, remedy);
            return settings;
        }
        for pair in self.known(root, &KEYS) {
            let key = pair.key.as_ref();
            match key {
                "branch" => settings.branch = self.line(pair),
                "branches" => settings.branches = self.lines(pair),
                "reopen_within" => put(&mut settings.reopen_within, self.span(pair)),
                "recovery" => put(&mut settings.recovery, self.recovery(pair)),
                "quiet" => settings.quiet = self.span(pair),
                "daily_cap" => put(&mut settings.daily_cap, self.count(pair)),
                "severities" => settings.severities = self.severities(pair),
                "services" => settings.services = self.words(pair, SERVICES),
                "defaults" => settings.defaults = self.defaults(pair),
                "labels" => settings.labels = self.lines(pair),
                "flapping" => {
                    for pair in self.within(pair, &["times", "within"], FLAPPING) {
                        match pair.key.as_ref() {
                            "times" => put(&mut settings.flapping.times, self.count(pair)),
                            _ => put(&mut settings.flapping.within, self.span(pair)),
                        }
                    }
                }
                _ => {
                    for pair in self.within(pair, &["name", "email"], BOT) {
                        match pair.key.as_ref() {
                            "name" => put(&mut settings.bot.name, self.line(pair)),
                            _ => put(&mut settings.bot.email, self.line(pair)),
                        }
                    }
                }
            }
        }
        settings
    }

    /// The pairs of a mapping whose keys are known, without those that say nothing.
    fn known<'n, 'a>(&mut self, node: &'n Node<'a>, known: &[&str]) -> Vec<&'n Pair<'a>> {
        for pair in node.pairs() {
            if !known.contains(&pair.key.as_ref()) {
                let message = format!("there is no key `{}` here", pair.key);
                let remedy = match closest(&pair.key, known.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("known keys: {}", known.join(", ")),
                };
                self.tell("intake/unknown-key", pair.key_span.start, message, remedy);
            }
        }
        let mut pairs: Vec<_> = node.pairs().iter().collect();
        pairs.retain(|pair| known.contains(&pair.key.as_ref()) && !pair.value.is_null());
        pairs
    }

    /// The same of a mapping that stands at a key.
    fn within<'n, 'a>(
        &mut self,
        pair: &'n Pair<'a>,
        known: &[&str],
        form: Form,
    ) -> Vec<&'n Pair<'a>> {
        match pair.value.value {
            Value::Map(_) => self.known(&pair.value, known),
            _ => {
                self.wrong(pair, &pair.value, form);
                Vec::new()
            }
        }
    }

    fn line(&mut self, pair: &Pair<'_>) -> Option<String> {
        let text = scalar(&pair.value).filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.wrong(pair, &pair.value, TEXT);
        }
        text.map(str::to_owned)
    }

    fn lines(&mut self, pair: &Pair<'_>) -> Vec<String> {
        let texts: Option<Vec<&str>> = match pair.value.value {
            Value::Seq(_) => pair.value.items().iter().map(scalar).collect(),
            _ => None,
        };
        if texts.is_none() {
            self.wrong(pair, &pair.value, TEXTS);
        }
        let texts = texts.unwrap_or_default().into_iter();
        texts.map(str::to_owned).collect()
    }

    /// A mapping of words to words.
    fn words(&mut self, pair: &Pair<'_>, form: Form) -> IndexMap<String, String> {
        if !matches!(pair.value.value, Value::Map(_)) {
            self.wrong(pair, &pair.value, form);
        }
        let words = pair.value.pairs().iter().filter_map(|one| {
            let text = scalar(&one.value).filter(|_| !one.value.is_null());
            if text.is_none() {
                self.wrong(one, &one.value, TEXT);
            }
            Some((one.key.to_string(), text?.to_owned()))
        });
        words.collect()
    }

    fn count(&mut self, pair: &Pair<'_>) -> Option<usize> {
        let count = match pair.value.to_data() {
            Data::Int(count) => usize::try_from(count).ok(),
            _ => None,
        };
        if count.is_none() {
            self.wrong(pair, &pair.value, COUNT);
        }
        count
    }

    fn span(&mut self, pair: &Pair<'_>) -> Option<Span> {
        let target = scalar(&pair.value).and_then(|text| text.parse::<Target>().ok());
        match target {
            Some(Target::Elapsed(seconds)) => {
                return Some(Span(TimeDelta::seconds(i64::from(seconds.get()))));
            }
            Some(Target::BusinessDays(_)) => {
                let text = scalar(&pair.value).unwrap_or_default();
                let message = format!(
                    "`{}` is `{text}`, which needs a calendar; this runs on the clock",
                    pair.key
                );
                let remedy = format!("say hours, such as `{}: {}`", pair.key, SPAN.1);
                self.tell("intake/shape", pair.value.span.start, message, remedy);
            }
            None => self.wrong(pair, &pair.value, SPAN),
        }
        None
    }

    fn recovery(&mut self, pair: &Pair<'_>) -> Option<Recovery> {
        let recovery = match pair.value.to_data() {
            Data::Text(text) if text == "never" => Some(Recovery::Never),
            Data::Text(text) if text == "first" => Some(Recovery::After(1)),
            Data::Int(count) => u32::try_from(count)
                .ok()
                .filter(|count| *count > 0)
                .map(Recovery::After),
            _ => None,
        };
        if recovery.is_none() {
            self.wrong(pair, &pair.value, RECOVERY);
        }
        recovery
    }

    fn severities(&mut self, pair: &Pair<'_>) -> IndexMap<String, Severity> {
        if !matches!(pair.value.value, Value::Map(_)) {
            self.wrong(pair, &pair.value, SEVERITIES);
        }
        let words = pair.value.pairs().iter().filter_map(|word| {
            let mut said: [Option<String>; 2] = [None, None];
            let parts = ["impact", "urgency"];
            let found = self.within(word, &parts, SEVERITY);
            for pair in &found {
                let at = usize::from(pair.key == parts[1]);
                said[at] = self.line(pair);
                if said[at].is_some() {
                    self.fits(pair, |text| Data::text(text));
                }
            }
            let is_map = matches!(word.value.value, Value::Map(_));
            if found.len() < parts.len() && is_map {
                self.wrong(word, &word.value, SEVERITY);
            }
            let [impact, urgency] = said;
            let (impact, urgency) = (impact?, urgency?);
            Some((word.key.to_string(), Severity { impact, urgency }))
        });
        words.collect()
    }

    fn defaults(&mut self, pair: &Pair<'_>) -> IndexMap<String, String> {
        let words = self.words(pair, DEFAULTS);
        for pair in pair.value.pairs() {
            if words.contains_key(pair.key.as_ref()) {
                self.fits(pair, Data::from_plain);
            }
        }
        words
    }

    /// Whether the kind takes a value for the field of this name; one that it does not have is left out.
    fn fits(&mut self, pair: &Pair<'_>, typed: fn(&str) -> Data) {
        let field = self.kind.and_then(|kind| kind.field(&pair.key));
        let (Some(field), Some(text)) = (field, scalar(&pair.value)) else {
            return;
        };
        let (what, remedy) = match check_value(field, &typed(text)) {
            Ok(()) => return,
            Err(Wrong::Type(expected)) => (format!("`{text}`; expected {expected}"), String::new()),
            Err(Wrong::Value(what, remedy)) => (what, remedy),
        };
        let remedy = match remedy.is_empty() {
            true => "correct it, or leave it out".to_owned(),
            false => remedy,
        };
        let message = format!("`{}`: {what}", pair.key);
        self.tell("intake/value", pair.value.span.start, message, remedy);
    }

    fn wrong(&mut self, pair: &Pair<'_>, node: &Node<'_>, (expected, example): Form) {
        let found = match scalar(node) {
            Some(text) if !node.is_null() => format!("`{text}`"),
            _ => node.describe().to_owned(),
        };
        let message = format!("`{}` is {found}; expected {expected}", pair.key);
        let remedy = format!("such as `{}: {example}`", pair.key);
        self.tell("intake/shape", node.span.start, message, remedy);
    }

    fn tell(&mut self, code: &'static str, at: usize, message: String, remedy: String) {
        let finding = Finding::error(PATH, code, message).remedy(remedy);
        self.findings.push(finding.at(place(self.text, at)));
    }
}

pub(super) fn scalar<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text, _) => Some(text),
        _ => None,
    }
}

fn put<T>(to: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *to = value;
    }
}

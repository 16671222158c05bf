//! Approvals: what somebody decided about a record, on which content, and the proof of it.
//!
//! An approval is an entry of the record's `approvals` list, which only grows. The signature covers the
//! [`statement`](Approval::statement): one line of canonical JSON of everything in the entry but the
//! signature itself, and of which record it is for, so that it cannot be copied to another one. It binds
//! content and not commits, and so it survives merge, squash and rebase.

use std::collections::BTreeMap;

use super::map::Map;
use chrono::{DateTime, Utc};
use serde_json::json;

use super::data::Data;
use super::digest::{Covered, Digest, sorted};
use super::id::{EntryId, PersonId, RecordId, read_time, write_time};
use super::yaml::node::{Node, Value};

/// The namespace of the signatures, so that one made for a commit or a file never counts here.
pub const NAMESPACE: &str = "gitsm-approval";

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Go ahead, with exactly this.
    Approved,
    /// Not like this.
    Rejected,
    /// What I decided before does not count any more.
    Withdrawn,
}

impl Decision {
    /// All of them.
    pub const ALL: [Decision; 3] = [Decision::Approved, Decision::Rejected, Decision::Withdrawn];

    /// The word in files and machine output.
    pub fn word(self) -> &'static str {
        match self {
            Decision::Approved => "approved",
            Decision::Rejected => "rejected",
            Decision::Withdrawn => "withdrawn",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// What an approval rests on, the strongest first. A policy says which count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// A detached signature over the statement.
    Signed,
    /// The signature of the commit that added the entry.
    CommitSignature,
    /// A review on a forge, fetched by trusted CI.
    ForgeReview,
}

impl Evidence {
    /// All of them.
    pub const ALL: [Evidence; 3] = [
        Evidence::Signed,
        Evidence::CommitSignature,
        Evidence::ForgeReview,
    ];

    /// The word in files and machine output.
    pub fn word(self) -> &'static str {
        match self {
            Evidence::Signed => "signed",
            Evidence::CommitSignature => "commit-signature",
            Evidence::ForgeReview => "forge-review",
        }
    }

    /// The evidence of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// One decision of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Approval {
    /// Unique within the record.
    pub id: EntryId,
    /// When, UTC, whole seconds. A claim of the signer.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: PersonId,
    /// The roles and teams in which they acted, as `role:cab` or `team:platform`.
    pub acting: Vec<String>,
    /// What they decided.
    pub decision: Decision,
    /// What it rests on.
    pub evidence: Evidence,
    /// The content that it is about.
    pub digest: Digest,
    /// The fields that the digest covers, each with the first digits of its own digest.
    pub covers: BTreeMap<String, String>,
    /// The commit at which policy and roles were read, as hex.
    pub base: Option<String>,
    /// What they said.
    pub note: Option<String>,
    /// Where it comes from, when it was imported.
    pub source: Option<Data>,
    /// The armoured SSH signature over the statement.
    pub signature: Option<String>,
    /// Keys that this version does not know; they are kept, and signed.
    pub extra: Map<Data>,
}

impl Approval {
    /// The content that it covers.
    pub fn content(&self) -> Covered {
        Covered {
            digest: self.digest,
            fields: self.covers.clone(),
        }
    }

    /// Whether it has no signature of its own, and rests on that of the commit which added it.
    pub fn rests_on_commit(&self) -> bool {
        self.evidence == Evidence::CommitSignature && self.signature.is_none()
    }

    /// The bytes that are signed, for a record of this kind and id.
    pub fn statement(&self, kind: &str, record: &RecordId) -> Vec<u8> {
        let entry = self.entry().into_iter();
        let entry = entry.map(|(key, value)| (key.into_string(), value.to_json()));
        let statement = json!({
            "schema": "gitsm.approval/v1",
            "kind": kind,
            "record": record.as_str(),
            "entry": serde_json::Value::Object(entry.collect()),
        });
        sorted(statement).to_string().into_bytes()
    }

    /// The entry without its signature, as it is written.
    fn entry(&self) -> Map<Data> {
        let mut map = Map::new();
        let mut put = |key: &str, value: Data| {
            if !value.is_empty() {
                map.insert(key.to_owned(), value);
            }
        };
        put("id", Data::text(self.id.as_str()));
        put("at", Data::text(write_time(self.at)));
        put("by", Data::text(self.by.as_str()));
        put("acting", Data::texts(&self.acting));
        put("decision", Data::text(self.decision.word()));
        put("evidence", Data::text(self.evidence.word()));
        put("digest", Data::text(self.digest.to_string()));
        let covers = self.covers.iter();
        let covers = covers.map(|(field, digits)| (field.clone(), Data::text(digits)));
        put("covers", Data::Map(covers.collect()));
        put("base", Data::text(self.base.clone().unwrap_or_default()));
        put("note", Data::text(self.note.clone().unwrap_or_default()));
        put("source", self.source.clone().unwrap_or(Data::Null));
        for (key, value) in &self.extra {
            put(key, value.clone());
        }
        map
    }

    /// The entry as it is written.
    pub fn to_data(&self) -> Data {
        let mut map = self.entry();
        if let Some(signature) = &self.signature {
            let text = format!("{}\n", signature.trim_end());
            map.insert("signature".to_owned(), Data::text(text));
        }
        Data::Map(map)
    }

    /// Reads an entry; on failure says which key is wrong and how.
    ///
    /// # Errors
    /// The key (empty for the entry as a whole) and what is wrong with it.
    pub fn from_node(node: &Node<'_>) -> Result<Self, (String, String)> {
        let wrong = |key: &str, what: &str| (key.to_owned(), what.to_owned());
        let Value::Map(pairs) = &node.value else {
            return Err(wrong("", "an approval is a mapping with `id`, `at`, `by`"));
        };
        let text = |key: &str| match node.get(key).map(Node::to_data) {
            Some(Data::Text(text)) => Ok(text.into_string()),
            Some(Data::Int(number)) if key == "id" => Ok(number.to_string()),
            Some(_) => Err(wrong(key, "expected text")),
            None => Err(wrong("", &format!("an approval needs `{key}`"))),
        };
        let id = EntryId::parse(&text("id")?).map_err(|e| wrong("id", &e.to_string()))?;
        let at = read_time(&text("at")?)
            .ok_or_else(|| wrong("at", "expected an instant such as 2026-11-20T09:14:03Z"))?;
        let by = PersonId::parse(&text("by")?).map_err(|e| wrong("by", &e.to_string()))?;
        let decision = Decision::parse(&text("decision")?)
            .ok_or_else(|| wrong("decision", "expected approved, rejected or withdrawn"))?;
        let evidence = Evidence::parse(&text("evidence")?).ok_or_else(|| {
            wrong(
                "evidence",
                "expected signed, commit-signature or forge-review",
            )
        })?;
        let digest = Digest::parse(&text("digest")?)
            .ok_or_else(|| wrong("digest", "expected sha256: and 64 hexadecimal digits"))?;
        let mut approval = Approval {
            id,
            at,
            by,
            acting: Vec::new(),
            decision,
            evidence,
            digest,
            covers: BTreeMap::new(),
            base: None,
            note: None,
            source: None,
            signature: None,
            extra: Map::new(),
        };
        for pair in pairs {
            approval.take(pair.key.as_ref(), pair.value.to_data())?;
        }
        Ok(approval)
    }

    /// Takes over a key beside those that every entry has.
    fn take(&mut self, key: &str, value: Data) -> Result<(), (String, String)> {
        let wrong = |what: &str| Err((key.to_owned(), what.to_owned()));
        match (key, value) {
            ("id" | "at" | "by" | "decision" | "evidence" | "digest", _) | (_, Data::Null) => {}
            ("acting", data @ Data::List(_)) => {
                self.acting = data.as_texts().into_iter().map(str::to_owned).collect();
            }
            ("covers", Data::Map(map)) => {
                let digits = |(field, digits): (&str, &Data)| (field.to_owned(), digits.brief());
                self.covers = map.iter().map(digits).collect();
            }
            ("base", Data::Text(base)) => self.base = Some(base.into_string()),
            ("note", Data::Text(note)) => self.note = Some(note.into_string()),
            ("source", data @ Data::Map(_)) => self.source = Some(data),
            ("signature", Data::Text(armour)) => self.signature = Some(armour.into_string()),
            ("acting", _) => return wrong("expected a list of texts"),
            ("covers", _) => return wrong("expected a mapping of fields"),
            ("source", _) => return wrong("expected a mapping"),
            ("base" | "note" | "signature", _) => return wrong("expected text; put it in quotes"),
            (key, value) => {
                self.extra.insert(key.to_owned(), value);
            }
        }
        Ok(())
    }
}

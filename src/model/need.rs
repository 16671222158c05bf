//! What a state or a transition needs: fields, links, a note, or one of several, perhaps only in some case.
//!
//! Written as short words in a kind's file (`assignee|team`, `link:duplicate_of`, `public-note`), because
//! a reviewer should read a workflow without learning a language.

use std::fmt;

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, de};

/// One need.
#[derive(Debug, Clone, PartialEq)]
pub enum Need {
    /// At least one of these.
    AnyOf(Vec<Item>),
    /// All of these, if every field named has one of its values.
    When {
        /// Field and the values that make the needs count.
        when: IndexMap<String, Vec<String>>,
        /// What is needed then.
        need: Vec<Need>,
    },
}

/// A thing that can be needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A field with a value.
    Field(String),
    /// At least one link of this type.
    Link(String),
    /// A note with this action.
    Note,
    /// A public note with this action.
    PublicNote,
}

impl Item {
    fn parse(text: &str) -> Self {
        match text.trim() {
            "note" => Item::Note,
            "public-note" => Item::PublicNote,
            text => match text.strip_prefix("link:") {
                Some(link) => Item::Link(link.to_owned()),
                None => Item::Field(text.to_owned()),
            },
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Field(name) => f.write_str(name),
            Item::Link(name) => write!(f, "a link `{name}`"),
            Item::Note => f.write_str("a note"),
            Item::PublicNote => f.write_str("a public note"),
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Need::AnyOf(items) => {
                let words: Vec<String> = items.iter().map(Item::to_string).collect();
                f.write_str(&words.join(" or "))
            }
            Need::When { when, need } => {
                let words: Vec<String> = need.iter().map(Need::to_string).collect();
                let cases: Vec<String> = when
                    .iter()
                    .map(|(field, values)| format!("{field} is {}", values.join(" or ")))
                    .collect();
                write!(f, "{} when {}", words.join(", "), cases.join(" and "))
            }
        }
    }
}

impl Need {
    /// Every thing that this need speaks of, conditions aside.
    pub fn items(&self) -> Vec<&Item> {
        match self {
            Need::AnyOf(items) => items.iter().collect(),
            Need::When { need, .. } => need.iter().flat_map(Need::items).collect(),
        }
    }

    /// Every field that conditions of this need look at, with the values they look for.
    pub fn conditions(&self) -> Vec<(&str, &[String])> {
        match self {
            Need::AnyOf(_) => Vec::new(),
            Need::When { when, need } => when
                .iter()
                .map(|(field, values)| (field.as_str(), values.as_slice()))
                .chain(need.iter().flat_map(Need::conditions))
                .collect(),
        }
    }
}

impl<'de> Deserialize<'de> for Need {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Need;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a need such as `assignee|team`, or a mapping with `when` and `need`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Need, E> {
                let items: Vec<Item> = text.split('|').map(Item::parse).collect();
                if items.contains(&Item::Field(String::new())) {
                    return Err(E::custom("an empty need"));
                }
                Ok(Need::AnyOf(items))
            }

            fn visit_map<M: de::MapAccess<'de>>(self, map: M) -> Result<Need, M::Error> {
                #[derive(Deserialize)]
                #[serde(deny_unknown_fields)]
                struct When {
                    when: IndexMap<String, Vec<String>>,
                    need: Vec<Need>,
                }
                let When { when, need } =
                    When::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Need::When { when, need })
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_are_short_words() {
        let needs: Vec<Need> = serde_yaml::from_str(
            "- assignee|team\n- link:duplicate_of\n- {when: {hold_reason: [awaiting_caller]}, need: [public-note]}\n",
        )
        .unwrap();
        let words: Vec<String> = needs.iter().map(Need::to_string).collect();
        assert_eq!(
            words,
            [
                "assignee or team",
                "a link `duplicate_of`",
                "a public note when hold_reason is awaiting_caller"
            ]
        );
        assert_eq!(needs[2].conditions().len(), 1);
        assert!(serde_yaml::from_str::<Need>("''").is_err());
        assert!(serde_yaml::from_str::<Need>("{when: {a: [b]}, needs: []}").is_err());
    }
}

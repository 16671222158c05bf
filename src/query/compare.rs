//! What can be said about two queries without a subject: whether one takes in the other, and which values a
//! query asks for. Only what the terms show; a "no" means "not seen", never "certainly not".

use std::collections::{BTreeMap, BTreeSet};

use super::matching::number;
use super::{Operand, Query, Term, Test, Word};

impl Query {
    /// Whether everything that matches this query matches `wider` too, as far as the terms show: each term of
    /// `wider` follows from a term of this one.
    pub fn implies(&self, wider: &Query) -> bool {
        let follows = |term: &Term| self.terms.iter().any(|own| own.implies(term));
        wider.terms.iter().all(follows)
    }

    /// The keys that it tests and the values of which it asks for one, in lower case; `None` when it holds
    /// anything else than terms such as `key:a,b`, or tests a key twice.
    pub fn asks(&self) -> Option<BTreeMap<&str, BTreeSet<String>>> {
        let mut asked = BTreeMap::new();
        for term in &self.terms {
            let Test::Field { key, any } = &term.test else {
                return None;
            };
            let value = |operand: &Operand| match operand {
                Operand::Is(word) => Some(plain(word)),
                _ => None,
            };
            let values = any.iter().map(value).collect::<Option<BTreeSet<_>>>()?;
            if term.negated || asked.insert(key.name.as_str(), values).is_some() {
                return None;
            }
        }
        Some(asked)
    }
}

impl Term {
    fn implies(&self, wider: &Term) -> bool {
        if self == wider {
            return true;
        }
        let (Test::Field { key, any }, Test::Field { key: same, any: of }) =
            (&self.test, &wider.test)
        else {
            return false;
        };
        key == same
            && match (self.negated, wider.negated) {
                (false, false) => any
                    .iter()
                    .all(|own| of.iter().any(|other| own.within(other))),
                // None of many is none of few.
                (true, true) => of
                    .iter()
                    .all(|own| any.iter().any(|other| own.within(other))),
                _ => false,
            }
    }
}

impl Operand {
    fn within(&self, wider: &Operand) -> bool {
        match (self, wider) {
            (Operand::Is(own), Operand::Is(other)) => plain(own) == plain(other),
            (Operand::Is(_) | Operand::Compare(..) | Operand::Range(..), Operand::Present) => true,
            _ => self == wider,
        }
    }
}

/// A word without the differences that matching does not make.
fn plain(word: &Word) -> String {
    match number(&word.text) {
        Some(number) => number.to_string(),
        None => word.text.to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Query {
        Query::parse(text).unwrap()
    }

    #[test]
    fn a_query_implies_what_takes_it_in() {
        for (narrow, wide) in [
            ("priority:1", "priority:1,2"),
            ("priority:01", "priority:1"),
            ("priority:1 team:desk", "priority:1"),
            ("team:Desk", "team:desk,other"),
            ("team:desk", "team:*"),
            ("-label:a,b", "-label:a"),
            ("title:x opened:>2026", "opened:>2026"),
            ("priority:1", ""),
        ] {
            assert!(query(narrow).implies(&query(wide)), "{narrow} in {wide}");
            assert!(!query(wide).implies(&query(narrow)) || narrow == "priority:01");
        }
        for (one, other) in [
            ("priority:1,2", "priority:2,3"),
            ("priority:1", "team:desk"),
            ("priority:1", "-priority:2"),
            ("priority:1", "priority:<3"),
            ("priority:none", "priority:*"),
            ("desk", "team:desk"),
        ] {
            assert!(!query(one).implies(&query(other)), "{one} in {other}");
        }
    }

    #[test]
    fn what_a_query_asks_for_is_told_when_it_is_plain() {
        let asked = query("priority:1,2 team:Desk");
        let asked = asked.asks().unwrap();
        assert_eq!(asked["priority"].iter().collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(asked["team"].iter().collect::<Vec<_>>(), ["desk"]);
        for text in [
            "-a:1", "a:>1", "a:*", "words", "has:a", "a:1 a:2", "a:1,none",
        ] {
            assert!(query(text).asks().is_none(), "{text}");
        }
    }
}

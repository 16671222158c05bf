//! Which records a commit names in its trailers: `Change: CHG-…`, or what gitsm itself writes.
//!
//! A trailer is a claim. All it does is to say which record the gate has to judge; a commit that names none
//! is not deployed.

use super::Ruling;
use crate::kinds::Kinds;
use crate::model::id::RecordId;
use crate::model::kind::{IdForm, Kind};
use crate::model::layout::id_of;

/// The trailer of commits that gitsm makes.
const OWN: &str = "Gitsm-Record";

/// The code of what is said about a commit.
const CODE: &str = "gate/trailer";

/// The records of a kind that these trailers name, each once, in order. The trailer is called as the kind is.
pub fn named(kind: &Kind, trailers: &[(String, String)]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (key, value) in trailers {
        let asked = key.eq_ignore_ascii_case(&kind.kind);
        let separate = |c: char| c == ',' || c.is_whitespace();
        for id in value.split(separate).filter(|id| !id.is_empty()) {
            let own = key.eq_ignore_ascii_case(OWN) && is_of(kind, id);
            if (asked || own) && !found.iter().any(|known| known.eq_ignore_ascii_case(id)) {
                found.push(id.to_owned());
            }
        }
    }
    found
}

fn is_of(kind: &Kind, id: &str) -> bool {
    let id = RecordId::parse(&id.to_ascii_uppercase()).ok();
    let prefix = kind.prefix();
    id.zip(prefix)
        .is_some_and(|(id, prefix)| id.date_of(prefix).is_some())
}

/// Whether a file is a record with a drawn id: no program is made of those.
pub fn is_bookkeeping(kinds: &Kinds, path: &str) -> bool {
    let Some(kind) = kinds.of_path(path) else {
        return false;
    };
    let id = id_of(path).filter(|_| path.ends_with(crate::model::layout::EXTENSION));
    matches!(kind.id, IdForm::Dated { .. }) && id.is_some_and(|id| is_of(kind, id))
}

/// What is said about a commit that names these records; `bookkeeping` when it changes nothing but records.
pub fn ruling(kind: &Kind, named: &[String], bookkeeping: bool) -> Ruling {
    match (named, bookkeeping) {
        ([], true) => Ruling::ok(CODE, "it changes nothing but records"),
        ([], false) => Ruling::fail(
            CODE,
            format!("it names no {}", kind.kind),
            format!(
                "end its message with a line such as `{}: {}-…`, after an empty line",
                kind.title,
                kind.prefix().unwrap_or_default()
            ),
        ),
        (ids, _) => Ruling::ok(CODE, format!("it names {}", ids.join(", "))),
    }
}

/// What is said about a range without commits.
pub fn nothing(range: &str) -> Ruling {
    let remedy = "give the range from what is deployed now to what shall be";
    Ruling::fail(CODE, format!("there is no commit in {range}"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(trailers: &[(&str, &str)]) -> Vec<String> {
        let kinds = Kinds::builtin();
        let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        let trailers: Vec<_> = trailers.iter().map(owned).collect();
        named(kinds.get("change").unwrap(), &trailers)
    }

    #[test]
    fn the_trailer_is_called_as_the_kind_is() {
        assert_eq!(
            names(&[("Change", "CHG-261120-7KQ2M")]),
            ["CHG-261120-7KQ2M"]
        );
        let several = names(&[("change", "a, B  c"), ("CHANGE", "b")]);
        assert_eq!(several, ["a", "B", "c"]);
        assert_eq!(
            names(&[("Incident", "INC-261120-7KQ2M"), ("Change", " ")]),
            [""; 0]
        );
    }

    #[test]
    fn of_what_gitsm_writes_only_this_kind_counts() {
        let own = names(&[
            ("Gitsm-Record", "CHG-261120-7KQ2M"),
            ("Gitsm-Record", "INC-261120-7KQ2M"),
            ("Gitsm-Record", "CHG-x"),
            ("Gitsm-Action", "schedule"),
        ]);
        assert_eq!(own, ["CHG-261120-7KQ2M"]);
    }

    #[test]
    fn only_records_with_drawn_ids_are_bookkeeping() {
        let kinds = Kinds::builtin();
        let is = |path| is_bookkeeping(&kinds, path);
        assert!(is("incidents/2026/11/20/INC-261120-7KQ2M.yaml"));
        for path in [
            "src/main.rs",
            "assets/server/web-01.yaml",
            "services/shop.yaml",
            "incidents/2026/11/20/INC-261120-7KQ2M.sh",
            "incidents/deploy.yaml",
            "incidents/CHG-261120-7KQ2M.yaml",
            ".gitsm/policies/change.yaml",
        ] {
            assert!(!is(path), "{path}");
        }
    }
}

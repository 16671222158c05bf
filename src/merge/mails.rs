//! One mail that two clones took in before they met: two entries with the mark of one mail are one entry.
//!
//! A mail is taken in once by each clone, and each draws an id for the entry. The earlier of the two entries stands
//! for both, so that all replicas come to the same. All else is merged by field, as of any record that both have.

use crate::model::data::Data;
use crate::model::log::MAIL;

use super::Map;

/// An entry by what makes it the same as another: the mail, and whether it began the record.
type Mail = (String, Option<String>);

/// The two sides with the earlier entry of a mail in both, where each has one of its own; nothing where there are none.
pub fn folded(ours: &Map, theirs: &Map) -> Option<(Map, Map)> {
    let (o, t) = (log(ours)?, log(theirs)?);
    let mails: Vec<Mail> = o.iter().filter_map(mail).collect();
    if mails.is_empty() {
        return None;
    }
    let (mut o, mut t, mut changed) = (o.to_vec(), t.to_vec(), false);
    for mail in mails {
        let (Some(one), Some(other)) = (first(&o, &mail), first(&t, &mail)) else {
            continue;
        };
        let known = |id: Option<&str>| t.iter().any(|entry| key(entry, "id") == id);
        let same = |entry: &&Data| self::mail(entry).as_ref() == Some(&mail);
        if o.iter().filter(same).any(|entry| known(key(entry, "id"))) {
            continue;
        }
        match time(&o[one]) <= time(&t[other]) {
            true => t[other] = o[one].clone(),
            false => o[one] = t[other].clone(),
        }
        changed = true;
    }
    let with = |side: &Map, log: Vec<Data>| {
        let mut side = side.clone();
        side.insert("log".to_owned(), Data::List(log));
        side
    };
    changed.then(|| (with(ours, o), with(theirs, t)))
}

fn log(side: &Map) -> Option<&[Data]> {
    match side.get("log")? {
        Data::List(log) => Some(log),
        _ => None,
    }
}

/// The earliest entry of a mail.
fn first(log: &[Data], mail: &Mail) -> Option<usize> {
    let of = |at: &usize| self::mail(&log[*at]).as_ref() == Some(mail);
    (0..log.len()).filter(of).min_by_key(|at| time(&log[*at]))
}

/// Times are written alike, so that their texts have the order of time.
fn time(entry: &Data) -> (Option<&str>, Option<&str>) {
    (key(entry, "at"), key(entry, "id"))
}

fn mail(entry: &Data) -> Option<Mail> {
    let Data::Map(map) = entry else { return None };
    let id = match map.get(MAIL)? {
        Data::Map(mark) => mark.get("id")?.as_str()?.to_owned(),
        _ => return None,
    };
    Some((id, key(entry, "to").map(str::to_owned)))
}

fn key<'d>(entry: &'d Data, name: &str) -> Option<&'d str> {
    match entry {
        Data::Map(map) => map.get(name)?.as_str(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::merge::fixture::{kind, map};
    use crate::merge::{Cause, merge3};

    const HEAD: &str = "id: INC-261120-7KQ2M\ntitle: No receipt\nstate: new\nreporter: cy\nlog:\n";

    /// A record of some entries: id, minute, what else.
    fn record(entries: &[(&str, u32, &str)]) -> String {
        let entries = entries.iter().map(|(id, minute, more)| {
            format!("  - {{id: {id}, at: \"2026-11-20T09:{minute:02}:00Z\", by: cy, {more}}}\n")
        });
        HEAD.to_owned() + &entries.collect::<String>()
    }

    const FIRST: &str = "to: new, mail: {id: 1@x}";
    const SECOND: &str = "note: Hello?, mail: {id: 2@x}";

    fn merged(base: Option<&str>, ours: &str, theirs: &str) -> String {
        let incident = kind("incident");
        let merged = merge3(base, ours, theirs, &incident);
        assert!(merged.is_clean(), "{:?}", merged.conflicts);
        let other = merge3(base, theirs, ours, &incident);
        assert_eq!(map(&merged.text), map(&other.text));
        assert_eq!(merged.merged, ["log"]);
        let again = merge3(base, &merged.text, theirs, &incident);
        assert_eq!(again.text, merged.text);
        merged.text
    }

    #[test]
    fn a_mail_that_both_took_in_is_one_record_and_one_entry() {
        let ours = record(&[("B", 2, FIRST), ("C", 4, SECOND)]);
        let theirs = record(&[("A", 1, FIRST), ("D", 5, SECOND), ("E", 6, "note: Ours")]);
        let both = record(&[("A", 1, FIRST), ("C", 4, SECOND), ("E", 6, "note: Ours")]);
        let text = merged(None, &ours, &theirs);
        assert_eq!(map(&text), map(&both), "{text}");
        // A third clone brings it once more, in any order.
        let third = record(&[("F", 3, FIRST)]);
        assert_eq!(merged(None, &text, &third), text);
        let late = merged(None, &merged(None, &third, &theirs), &ours);
        assert_eq!(map(&late), map(&both));
    }

    #[test]
    fn an_answer_that_both_took_in_is_one_note() {
        let base = record(&[("A", 1, FIRST)]);
        let ours = record(&[("A", 1, FIRST), ("C", 4, SECOND)]);
        let theirs = record(&[("A", 1, FIRST), ("D", 5, SECOND)]);
        let text = merged(Some(&base), &ours, &theirs);
        assert_eq!(text, ours);
    }

    #[test]
    fn records_of_two_mails_are_strangers_still() {
        let ours = record(&[("A", 1, FIRST)]);
        let theirs = record(&[("B", 1, "to: new, mail: {id: 3@x}")]);
        let merged = merge3(None, &ours, &theirs, &kind("incident"));
        assert_eq!(merged.conflicts[0].cause, Cause::DrawnTwice);
    }
}

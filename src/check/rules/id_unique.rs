//! An id belongs to one record, and a former id to no other.
//!
//! But for an id that was drawn in two clones before they met: one record kept it, the other got a new one of the same
//! day and has the old one as an alias.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::id::RecordId;
use crate::model::record::Record;

pub const RULE: Rule = Rule {
    code: "check/id-unique",
    summary: "An id, and a former id, belongs to one record",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let mut flaws = Vec::new();
    // The first record in order of paths keeps the id, so that a pair is told once.
    let has = |id: &RecordId, to: usize| context.record(to).id == *id;
    let twin = others(context, at, &record.id).find(|to| *to < at && has(&record.id, *to));
    if let Some(twin) = twin {
        let message = format!("{} is also the id of {}", record.id, path(context, twin));
        let remedy = "give one of them an id of its own, in the file and its name";
        flaws.push(Flaw::error(at, &["id"], message).remedy(remedy.to_owned()));
    }
    for (index, alias) in record.aliases.iter().enumerate() {
        let keys = ["aliases", &index.to_string()];
        let owner = others(context, at, alias).find(|to| match has(alias, *to) {
            true => !drawn_twice(record, alias, context.record(*to)),
            false => *to < at,
        });
        if let Some(owner) = owner {
            let what = if has(alias, owner) {
                "the id"
            } else {
                "a former id"
            };
            let message = format!(
                "the former id {alias} is {what} of {}",
                path(context, owner)
            );
            let remedy = "take it out of one of the two".to_owned();
            flaws.push(Flaw::error(at, &keys, message).remedy(remedy));
        }
    }
    flaws
}

/// Whether a record gave up an id that was drawn for another one too.
fn drawn_twice(record: &Record, alias: &RecordId, other: &Record) -> bool {
    let day = |id: &RecordId| record.kind.prefix().and_then(|prefix| id.date_of(prefix));
    record.kind.kind == other.kind.kind && day(alias).is_some() && day(alias) == day(&record.id)
}

fn path<'a>(context: &Context<'a>, at: usize) -> &'a str {
    &context.snapshot.paths[at]
}

/// Other records of this id that it must not be shared with: dated ids are unique in the desk, named ones
/// within their kind.
fn others(context: &Context<'_>, at: usize, id: &RecordId) -> impl Iterator<Item = usize> {
    let record = context.record(at);
    let dated = |record: &Record| record.kind.prefix().is_some();
    let shared = move |to: &usize| {
        let other = context.record(*to);
        *to != at && (record.kind.kind == other.kind.kind || dated(record) && dated(other))
    };
    let found: Vec<usize> = context.find(id).iter().copied().filter(shared).collect();
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found, incident, service};

    #[test]
    fn an_id_that_stands_twice_is_told_once() {
        let (path, text) = INCIDENT;
        let copy = "incidents/copies/INC-261120-7KQ2M.yaml";
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        assert_eq!(
            found(&RULE, &desk(&[INCIDENT, (copy, text)])),
            [format!(
                "{copy}:1:1: error: INC-261120-7KQ2M is also the id of {path} (give one of them an id of its own, in the file and its name)"
            )]
        );
    }

    #[test]
    fn kinds_that_people_name_may_share_names() {
        let web = service("web");
        let asset = web
            .1
            .replace("state: planned", "state: in_stock\nclass: vm");
        let asset = asset.replace("to: planned", "to: in_stock");
        let files = [
            (web.0.as_str(), web.1.as_str()),
            ("assets/vm/web.yaml", &asset),
        ];
        assert_eq!(found(&RULE, &desk(&files)), [""; 0]);
        let twice = [files[1], ("assets/other/web.yaml", asset.as_str())];
        assert_eq!(found(&RULE, &desk(&twice)).len(), 1);
    }

    #[test]
    fn a_former_id_is_of_nobody_else() {
        let (path, text) = INCIDENT;
        let other = incident("INC-261119-0000A");
        let alias = |id: &str| text.replace("log:", &format!("aliases: [{id}]\nlog:"));
        let text = alias("INC-261119-0000A");
        assert_eq!(
            found(&RULE, &desk(&[(path, &text), (&other.0, &other.1)])),
            [format!(
                "{path}:7:11: error: the former id INC-261119-0000A is the id of {} (take it out of one of the two)",
                other.0
            )]
        );
        // Drawn in two clones on one day.
        let twin = incident("INC-261120-0000A");
        let text = alias("INC-261120-0000A");
        let twins = desk(&[(path, &text), (&twin.0, &twin.1)]);
        assert_eq!(found(&RULE, &twins), [""; 0]);
        let shared = alias("INC-261120-0000B");
        let both = other.1.replace("log:", "aliases: [INC-261120-0000B]\nlog:");
        let found = found(&RULE, &desk(&[(path, &shared), (&other.0, &both)]));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("is a former id of"), "{found:?}");
    }
}

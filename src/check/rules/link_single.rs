//! A link of which there may be one has one target.

use std::collections::HashSet;

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/link-single",
    summary: "A single link has one target",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let single = |name: &str| record.kind.links.get(name).is_some_and(|link| link.single);
    let several = record.links.iter().filter_map(|(name, targets)| {
        let count = targets.iter().collect::<HashSet<_>>().len();
        (single(name) && count > 1).then_some((name, count))
    });
    several
        .map(|(name, count)| {
            let message = format!("`{name}` has {count} targets, and there can be only one");
            Flaw::error(at, &["links", name], message).remedy("keep one of them".to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn two_parents_are_found() {
        let (path, text) = INCIDENT;
        let linked = |links: &str| {
            let text = text.replace("log:", &format!("links:\n  {links}\nlog:"));
            found(&RULE, &desk(&[(path, &text)]))
        };
        assert_eq!(linked("related: [a, b]"), [""; 0]);
        assert_eq!(linked("parent: [a, a]"), [""; 0]);
        assert_eq!(
            linked("parent: [a, b]"),
            [format!(
                "{path}:8:3: error: `parent` has 2 targets, and there can be only one (keep one of them)"
            )]
        );
    }
}

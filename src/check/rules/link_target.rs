//! A link points at something that is there.

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/link-target",
    summary: "A link points at a record of the desk",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let mut flaws = Vec::new();
    for (name, targets) in &record.links {
        for (index, target) in targets.iter().enumerate() {
            if !context.find(target).is_empty() || context.is_unreadable(target.as_str()) {
                continue;
            }
            let kinds = record.kind.links.get(name).map(|link| link.to.as_slice());
            let message = format!("`{name}` points at {target}, which is not in the desk");
            let remedy = context
                .suggest(target.as_str(), kinds.unwrap_or_default())
                .unwrap_or_else(|| "correct the id, or take the link out".to_owned());
            flaws.push(
                Flaw::error(at, &["links", name, &index.to_string()], message).remedy(remedy),
            );
        }
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found, incident};

    #[test]
    fn a_link_to_nothing_is_found() {
        let (path, text) = INCIDENT;
        let other = incident("INC-261120-0000A");
        let linked = |to: &str| {
            let links = format!("links:\n  related:\n    - INC-261120-0000A\n    - {to}\nlog:");
            let text = text.replace("log:", &links);
            found(&RULE, &desk(&[(path, &text), (&other.0, &other.1)]))
        };
        assert_eq!(linked("INC-261120-7KQ2M"), [""; 0]);
        assert_eq!(
            linked("INC-261120-000OA"),
            [format!(
                "{path}:10:7: error: `related` points at INC-261120-000OA, which is not in the desk (did you mean `INC-261120-0000A`?)"
            )]
        );
        assert_eq!(
            linked("INC-261120-9XYZ0"),
            [format!(
                "{path}:10:7: error: `related` points at INC-261120-9XYZ0, which is not in the desk (correct the id, or take the link out)"
            )]
        );
    }

    #[test]
    fn a_former_id_still_leads_to_the_record() {
        let (path, text) = INCIDENT;
        let text = text.replace(
            "log:",
            "aliases: [INC-261120-0000Z]\nlinks: {related: [INC-261120-0000Z]}\nlog:",
        );
        assert_eq!(found(&RULE, &desk(&[(path, &text)])), [""; 0]);
    }

    #[test]
    fn a_target_that_cannot_be_read_is_not_called_absent() {
        let (path, text) = INCIDENT;
        let other = incident("INC-261120-0000A");
        let broken = other.1.replace("state: new", "state: nwe");
        let text = text.replace("log:", "links: {related: [INC-261120-0000A]}\nlog:");
        let desk = desk(&[(path, &text), (&other.0, &broken)]);
        assert_eq!(desk.snapshot.findings.len(), 1);
        assert_eq!(found(&RULE, &desk), [""; 0]);
    }
}

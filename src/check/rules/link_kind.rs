//! A link points at a kind that it may point at.

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/link-kind",
    summary: "A link points at a record of a kind that it is for",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let mut flaws = Vec::new();
    for (name, targets) in &record.links {
        let Some(link) = record.kind.links.get(name).filter(|l| !l.to.is_empty()) else {
            continue;
        };
        for (index, target) in targets.iter().enumerate() {
            let found = context.find(target);
            let kind = |at: &usize| &context.record(*at).kind.kind;
            let Some(first) = found.first() else { continue };
            if found.iter().any(|at| link.to.contains(kind(at))) {
                continue;
            }
            let message = format!(
                "`{name}` is for {}, and {target} is of the kind {}",
                link.to.join(" or "),
                kind(first)
            );
            flaws.push(
                Flaw::error(at, &["links", name, &index.to_string()], message)
                    .remedy("use another link type, such as `related`".to_owned()),
            );
        }
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found, incident, service};

    #[test]
    fn a_link_to_the_wrong_kind_is_found() {
        let (path, text) = INCIDENT;
        let (other, web) = (incident("INC-261120-0000A"), service("web"));
        let linked = |links: &str| {
            let text = text.replace("log:", &format!("links: {{{links}}}\nlog:"));
            let files = [
                (path, text.as_str()),
                (&other.0, &other.1),
                (&web.0, &web.1),
            ];
            found(&RULE, &desk(&files))
        };
        assert_eq!(
            linked("parent: [INC-261120-0000A], related: [web]"),
            [""; 0]
        );
        assert_eq!(
            linked("parent: [web]"),
            [format!(
                "{path}:7:18: error: `parent` is for incident, and web is of the kind service (use another link type, such as `related`)"
            )]
        );
        assert_eq!(
            linked("parent: [INC-261120-0000B]"),
            [""; 0],
            "another rule"
        );
    }
}

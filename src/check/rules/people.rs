//! People that fields name have a file, if the desk insists.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::kind::FieldType;
use crate::model::person::FOLDER;
use crate::model::read::closest;

pub const RULE: Rule = Rule {
    code: "check/people",
    summary: "A person that a field names has a file in `.gitsm/people/` (if `enforce: people` is set)",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    if !context.snapshot.config.enforce.people {
        return Vec::new();
    }
    let record = context.record(at);
    let mut flaws = Vec::new();
    for (name, value) in &record.fields {
        match record.kind.field(name).map(|field| field.kind) {
            Some(FieldType::Person) => {
                let who = value.as_str().unwrap_or_default();
                flaws.extend(flaw(context, at, &[name], who));
            }
            Some(FieldType::People) => {
                for (index, who) in value.as_texts().into_iter().enumerate() {
                    flaws.extend(flaw(context, at, &[name, &index.to_string()], who));
                }
            }
            _ => {}
        }
    }
    flaws
}

fn flaw(context: &Context<'_>, at: usize, keys: &[&str], who: &str) -> Option<Flaw> {
    if context.is_person(who) || context.is_unreadable(who) {
        return None;
    }
    let people = context.snapshot.people.iter().map(|(id, _)| id.as_str());
    let remedy = match closest(who, people) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("correct the name, or add {FOLDER}/{who}.yaml"),
    };
    let message = format!("`{}` is {who}, whom the desk does not know", keys[0]);
    Some(Flaw::error(at, keys, message).remedy(remedy))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{Desk, INCIDENT, desk, found};
    use crate::model::id::PersonId;

    fn with(reporter: &str) -> Desk {
        let text = INCIDENT.1.replace("reporter: bob", reporter);
        let mut desk = desk(&[(INCIDENT.0, &text)]);
        desk.snapshot.config.enforce.people = true;
        let bob = serde_yaml::from_str("name: Bob").unwrap();
        let people = &mut desk.snapshot.people;
        people.insert(PersonId::parse("robert").unwrap(), bob);
        desk
    }

    #[test]
    fn a_stranger_is_found() {
        let path = INCIDENT.0;
        assert_eq!(found(&RULE, &with("reporter: robert")), [""; 0]);
        assert_eq!(
            found(&RULE, &with("reporter: rober")),
            [format!(
                "{path}:6:1: error: `reporter` is rober, whom the desk does not know (did you mean `robert`?)"
            )]
        );
        assert_eq!(
            found(&RULE, &with("reporter: eve")),
            [format!(
                "{path}:6:1: error: `reporter` is eve, whom the desk does not know (correct the name, or add .gitsm/people/eve.yaml)"
            )]
        );
    }

    #[test]
    fn a_desk_that_does_not_insist_knows_everybody() {
        let mut desk = with("reporter: eve");
        desk.snapshot.config.enforce.people = false;
        assert_eq!(found(&RULE, &desk), [""; 0]);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people.h"

namespace viewer {

QString displayName(const Person &person)
{
    const QString name = (person.firstName + u' ' + person.lastName).simplified();
    if (!name.isEmpty())
        return name;
    return person.email.isEmpty() ? person.id.toString().left(8) : person.email;
}

} // namespace viewer

import { describe, expect, test } from 'vitest'
import { domainFrom } from '../schema'
import forbidden from './forbidden-words.json'
import { hasForbiddenWord, nameProblem } from './names'

describe('forbidden words', () => {
  test.each([
    'Aéroclub de merde',
    'LES PUTES VOLANTES',
    'Pùtàin d’avion',
    'P.U.T.E.',
    'Aéro p u t a i n club',
    'P.U.T.E.S à bord',
    'p u t a i n d aéroclub',
    'Aéroclub c0nnard',
    'Les Sal0pes',
    '$alope',
    'Aéroclub P@ypal',
    'Hi7ler Jugend',
    'h1tler',
    'Aéroclub Ніtler',
    'рutе',
    'ｐｕｔｅ',
    'pu\u200bte',
    'puuuuute',
    'pute75',
    'hit-ler',
    'f_u_c_k',
    'fu ck',
    'Fucking Flyers',
    'motherfuckers',
    'Les Encul3s',
    'aeroclub-des-connards',
    'nazis volants',
    'Fils de Pute Aéro',
    'DGAC',
    'D.G.A.C.',
    'Direction générale de l’aviation civile',
    'EASA France',
    'Aéroclub OACI',
    'ΕASA',
    'F A A',
    'Google Aviation',
    'OpenFlyers',
    'open flyers',
    'Equipe Envol',
    'envol-support',
    'Admini',
    'S4ndbox',
  ])('%s has one', (name) => {
    expect(hasForbiddenWord(name)).toBe(true)
  })

  const decent = [
    'Aéroclub de Bitche',
    'Aéroclub de Condom-Valence-sur-Baïse',
    'Aéroclub de la Côte d’Amour, Pornichet',
    'Pornic Ailes de Retz',
    'Les Ailes de Nègrepelisse',
    'Aéroclub de Montcuq',
    'Aéro-club de Cons-la-Grandville',
    'Vol à voile de Viols-le-Fort',
    'ULM Club de Chatte',
    'Aéroclub de Saint-Nazaire',
    'Aéroclub de Cuers-Pierrefeu',
    'Les Planeurs de Sallanches',
    'Aéroclub Mer de Bretagne',
    'Aéroclub du Cap d’Antifer',
    'L’Envol du Limousin',
    'Envol 31',
    'Aéroclub d’Arnac-la-Poste',
    'Aéroclub de Putanges-le-Lac',
    'Aéroclub de Sexey-aux-Forges',
    'Aéroclub d’Assas et du Bassin de Thau',
    'Aéro-club de Cassis',
    'Club ULM des Essarts',
    'A.C.A.F. Aéro-Club de l’Armée de l’Air',
    'Aéroclub Airbus France Toulouse',
    'A.C.D.G.A.C. Aéro-Club du Grand Angoulême-Charente',
    'Aéroclub Air France Cergy',
    'Aéroclub Dassault Voltige',
    'Aéroclub Robin et Piper',
    'ENAC, École nationale de l’aviation civile',
    'Aéro-club du personnel de La Poste',
    'Aéro Retard Club',
    'Aéroclub Antoine de Saint-Exupéry',
    'Aéroclub 4 Vents 3 Rivières',
    'Les Ailes du Pastel',
    'Aéroclub Rossi-Levallois',
    'Union Aérienne Lille-Roubaix-Tourcoing',
    'Centre de Vol à Voile de Fayence',
    'Héli-Club du Béarn',
    'Aéroclub Jean Bertin, Fumel-Montayral',
    'Copropriété F-GBTP',
    'École de pilotage Aéropyrénées, Perpignan',
    'Aéroclub du Pays de Gex',
    'Aéro-club Bressan !',
    'Les Ailes Foyennes (1934)',
    'Scunthorpe & District Flying Club',
    'Penistone Gliders',
    'Sussex Gliding Club',
  ]
  test.each(decent)('%s has none', (name) => {
    expect(hasForbiddenWord(name)).toBe(false)
    expect(nameProblem(domainFrom(name))).toBeNull()
  })

  test('are written in plain small letters', () => {
    const odd = [...Object.values(forbidden.words).flat(), ...forbidden.stems].filter(
      (word) => !/^[a-z]+( [a-z]+)*$/.test(word),
    )
    expect(odd).toEqual([])
  })
})

/** F-page: a dynamic page of `items` elements and nothing else. */
export default async function Page({ searchParams }) {
  const { items } = await searchParams
  return (
    <ul>
      {Array.from({ length: Number(items ?? 0) }, (_, item) => item).map((item) => (
        <li key={item}>element {item}</li>
      ))}
    </ul>
  )
}

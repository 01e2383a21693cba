import { textMetadata, textPage } from '../_text'

export const generateMetadata = textMetadata('accessibility')

export default textPage('accessibility')
